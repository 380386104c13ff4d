import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Held, heldMailQuery } from '../../live/held-requests.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useMe } from '../../session/person.tsx';
import { Check } from '../../ui/fields/check.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Menu, MenuEntry } from '../../ui/press/menu.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { useWords } from '../../words/language.tsx';
import { HtmlFrame } from '../case/timeline/html-frame.tsx';
import look from './held-page.module.css';
import { canBeDecidedAnew, type Deed } from './settle.ts';

/** One held mail, and what may be done about it by who looks at it. */
export function HeldRow({
  mail,
  isChosen,
  choose,
  settle,
  isBusy,
}: {
  readonly mail: Held;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly settle: (what: Deed) => void;
  readonly isBusy: boolean;
}) {
  const t = useWords();
  const times = useTimes();
  const [isOpen, setOpen] = useState(false);
  const subject = mail.subject || t('noSubject');
  const sender = mail.from ?? mail.source;
  return (
    <li className={look.row} aria-label={subject}>
      <Check aria-label={t('heldChoose', { subject })} isSelected={isChosen} onChange={choose} />
      <div className={look.mail}>
        <p className={look.subject}>{subject}</p>
        <p className={look.about}>
          <span className={look.cause}>{t(`heldCause_${mail.cause}`)}</span>
          <span>{t('heldFromTo', { from: sender || t('heldNobody'), to: mail.recipients.join(', ') })}</span>
          <time dateTime={mail.at}>{times.moment(mail.at)}</time>
        </p>
        {!isOpen && mail.preview.trim() !== '' && <p className={look.preview}>{mail.preview}</p>}
      </div>
      <div className={look.tools}>
        <Button kind="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'heldHide' : 'heldShow')}
        </Button>
        {mail.cause !== 'own-mail' && (
          <Button isDisabled={isBusy} onPress={() => settle('release')}>
            {t('heldRelease')}
          </Button>
        )}
        <Deeds mail={mail} settle={settle} isBusy={isBusy} />
      </div>
      {isOpen && <Preview id={mail.id} />}
    </li>
  );
}

/** What is done more rarely. */
function Deeds({
  mail,
  settle,
  isBusy,
}: {
  readonly mail: Held;
  readonly settle: (what: Deed) => void;
  readonly isBusy: boolean;
}) {
  const t = useWords();
  const { cause, from, source } = mail;
  const decides = useMe().role === 'admin';
  const canAgain = canBeDecidedAnew(mail);
  if (!canAgain && !decides) return undefined;
  const canBlock = decides && (from ?? source).includes('@') && cause !== 'own-mail' && cause !== 'blocked-sender';
  return (
    <Menu
      label={t('heldMore_deeds')}
      trigger={
        <Button kind="quiet" square aria-label={t('heldMore_deeds')} isDisabled={isBusy}>
          <Icon name="dots" />
        </Button>
      }
    >
      {canAgain && (
        <MenuEntry onAction={() => settle('again')} about={t('heldAgainAbout')}>
          {t('heldAgain')}
        </MenuEntry>
      )}
      {canBlock && <MenuEntry onAction={() => settle('address')}>{t('heldBlock')}</MenuEntry>}
      {canBlock && <MenuEntry onAction={() => settle('domain')}>{t('heldBlockDomain')}</MenuEntry>}
      {decides && <MenuEntry onAction={() => settle('delete')}>{t('heldDelete')}</MenuEntry>}
    </Menu>
  );
}

/** The mail as its author formatted it, in the frame that cases have (CONS-12). */
function Preview({ id }: { readonly id: string }) {
  const whole = useQuery(heldMailQuery(id));
  return (
    <div className={look.frame}>
      <HtmlFrame whole={whole} />
    </div>
  );
}
