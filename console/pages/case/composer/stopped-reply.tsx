import { changesWords } from '../../../live/event-words.ts';
import { refusalWords } from '../../../live/problem.ts';
import { useNames } from '../../../session/names.ts';
import { Button } from '../../../ui/press/button.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './stopped-reply.module.css';
import type { Sending } from './use-sending.ts';

/** Why an answer did not leave: what arrived since it was begun, or a macro that there is not. The text stays as it is (CONS-08). */
export function StoppedReply({
  sending,
  stopped,
}: {
  readonly sending: Sending;
  /** Said by the server of one that was to leave later. */
  readonly stopped: string | undefined;
}) {
  const t = useWords();
  const names = useNames();
  if (!sending.stopped) return stopped ? <Notice kind="warn">{t('stoppedLater', { why: stopped })}</Notice> : null;
  const { problem, way } = sending.stopped;
  const isMacro = problem.type === 'macro-unknown';
  const anyway = () => sending.send({ ...way, ...(isMacro ? { asTyped: true } : { although: true }) });
  return (
    <Notice kind="warn">
      <p className={look.title}>{refusalWords(problem, t)}</p>
      {problem.changes && <p>{changesWords(problem.changes, t, names)}</p>}
      <div className={look.deeds}>
        <Button onPress={sending.readFirst}>{t(isMacro ? 'editText' : 'readFirst')}</Button>
        {problem.type !== 'draft-changed' && (
          <Button kind="quiet" onPress={anyway}>
            {t(isMacro ? 'sendAsTyped' : 'sendAnyway')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
