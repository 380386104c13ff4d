import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../api.ts';
import { type CasePage, caseQuery, type Sent } from '../../../live/case-requests.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useMay, useMe } from '../../../session/person.tsx';
import { Message } from '../../../ui/page/message.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { Markdown } from '../../../ui/show/markdown.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { useWords } from '../../../words/language.tsx';
import { usePassOn } from '../drafts/use-pass-on.ts';
import { Files } from './files.tsx';
import look from './received-message.module.css';

/** A mail of ours: what an agent wrote, or which notification it was; whether it arrived. */
export function SentMessage({ message, page }: { readonly message: Sent; readonly page: CasePage }) {
  const t = useWords();
  const names = useNames();
  const me = useMe();
  const times = useTimes();
  const mayWork = useMay('agent');
  const passOn = usePassOn(page);
  const { by, template, to, cc, body, subject, delivery, at } = message;
  const name = by === undefined ? t('automatic') : names.agent(by);
  const about = [
    t('to', { names: to.name || to.address }),
    cc.length > 0 && t('cc', { names: cc.join(', ') }),
    template && t('template', { name: names.template(template) }),
  ];
  return (
    <Message
      kind="ours"
      name={name}
      face={names.isMe(by) ? me.name : name}
      label={t('messageOf', { name, when: times.moment(at) })}
      about={about.filter(Boolean).join(' · ')}
      at={
        <>
          <time dateTime={at}>{times.moment(at)}</time> · {t(`delivery_${delivery}`)}
        </>
      }
      warning={<NotArrived message={message} page={page} />}
    >
      {body ? <Markdown>{body}</Markdown> : <p className={look.fine}>{subject}</p>}
      <Files files={message.files} number={message.caseNumber ?? page.case.number} message={message} />
      {mayWork && body && (
        <div className={look.tools}>
          <Button kind="quiet" onPress={() => passOn(message)}>
            {t('kind_forward')}
          </Button>
        </div>
      )}
    </Message>
  );
}

const failed: readonly Sent['delivery'][] = ['unsent', 'uncertain', 'refused', 'limited', 'suppressed', 'undelivered'];

/** A mail that did not arrive says so, and an agent settles one that was refused, or of which nobody knows. */
function NotArrived({ message, page }: { readonly message: Sent; readonly page: CasePage }) {
  const t = useWords();
  const mayWork = useMay('agent');
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { number } = page.case;
  const { at, id, delivery, deliveryDetail, caseNumber } = message;
  const settling = useMutation({
    mutationFn: (settlement: 'sent' | 'again') =>
      ask('settleMail', {
        params: { number },
        body: { message: { at, id, ...(caseNumber && { caseNumber }) }, settlement },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: caseQuery(number).queryKey }),
    onError,
  });
  if (!failed.includes(delivery)) return null;
  const maySettle = mayWork && ['unsent', 'uncertain', 'refused'].includes(delivery);
  return (
    <Notice kind="bad" {...(maySettle && { action: t('sendAgain'), onAction: () => settling.mutate('again') })}>
      {[t(`delivery_${delivery}`), deliveryDetail].filter(Boolean).join(': ')}{' '}
      {maySettle && delivery === 'uncertain' && (
        <Button kind="quiet" onPress={() => settling.mutate('sent')}>
          {t('hasArrived')}
        </Button>
      )}
    </Notice>
  );
}
