import type { Held } from '../../live/held-requests.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useMe } from '../../session/person.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import look from './held-page.module.css';
import type { Settling } from './use-settle.ts';

/** One held mail, and what may be done about it by who looks at it. */
export function HeldRow({
  mail,
  settle,
  isBusy,
  askToDelete,
}: {
  readonly mail: Held;
  readonly settle: (settling: Settling) => void;
  readonly isBusy: boolean;
  readonly askToDelete: () => void;
}) {
  const t = useWords();
  const times = useTimes();
  const decides = useMe().role === 'admin';
  const sender = mail.from ?? mail.source;
  const canBlock = decides && sender.includes('@') && mail.cause !== 'own-mail' && mail.cause !== 'blocked-sender';
  return (
    <li className={look.row} aria-label={mail.subject || t('noSubject')}>
      <div className={look.mail}>
        <p className={look.subject}>{mail.subject || t('noSubject')}</p>
        <p className={look.about}>
          <span className={look.cause}>{t(`heldCause_${mail.cause}`)}</span>
          <span>{t('heldFromTo', { from: sender || t('heldNobody'), to: mail.recipients.join(', ') })}</span>
          <time dateTime={mail.at}>{times.moment(mail.at)}</time>
        </p>
        {mail.preview.trim() !== '' && <p className={look.preview}>{mail.preview}</p>}
      </div>
      <div className={look.tools}>
        {mail.cause !== 'own-mail' && (
          <Button isDisabled={isBusy} onPress={() => settle({ what: 'release', mail })}>
            {t('heldRelease')}
          </Button>
        )}
        {canBlock && (
          <>
            <Button kind="quiet" isDisabled={isBusy} onPress={() => settle({ what: 'address', mail })}>
              {t('heldBlock')}
            </Button>
            <Button kind="quiet" isDisabled={isBusy} onPress={() => settle({ what: 'domain', mail })}>
              {t('heldBlockDomain')}
            </Button>
          </>
        )}
        {decides && (
          <Button kind="bad" isDisabled={isBusy} onPress={askToDelete}>
            {t('heldDelete')}
          </Button>
        )}
      </div>
    </li>
  );
}
