import { Select } from '../../../../ui/fields/select.tsx';
import { useWords } from '../../../../words/language.tsx';
import type { Columns } from '../../setup-requests.ts';
import { MinutesField } from '../minutes/minutes-field.tsx';
import type { RuleDraft } from './rule-draft.ts';
import look from './rule-editor.module.css';

type Kind = 'at-once' | 'later' | 'working';

/** First offered where somebody wants a delay. */
const usualMinutes = 60;

/** Whether it is done at once, after a time, or after a time of work (SLA-07). */
export function Delay({
  rule: { on, delayMinutes, workingMinutes },
  change,
  faultAt,
}: {
  readonly rule: RuleDraft;
  readonly change: (columns: Columns) => void;
  readonly faultAt: (place: string) => string | undefined;
}) {
  const t = useWords();
  const kind: Kind = workingMinutes > 0 ? 'working' : delayMinutes > 0 ? 'later' : 'at-once';
  const isOfDeadline = on.startsWith('deadline-') || kind === 'working';
  const column = kind === 'working' ? 'workingMinutes' : 'delayMinutes';
  const none = { delayMinutes: 0, workingMinutes: 0 };
  const faults = [faultAt('delayMinutes'), faultAt('workingMinutes')].filter((one) => one !== undefined);
  return (
    <>
      <Select<Kind>
        label={t('ruleActs')}
        value={kind}
        rows={[
          { value: 'at-once', label: t('ruleAtOnce') },
          { value: 'later', label: t('ruleLater') },
          ...(isOfDeadline ? [{ value: 'working' as const, label: t('ruleLaterWorking') }] : []),
        ]}
        choose={(next) => {
          const minutes = Math.max(delayMinutes, workingMinutes) || usualMinutes;
          if (next === 'at-once') change(none);
          else change({ ...none, [next === 'working' ? 'workingMinutes' : 'delayMinutes']: minutes });
        }}
      />
      {kind !== 'at-once' && (
        <MinutesField
          label={t('ruleDelay')}
          help={t('ruleDelayHelp')}
          hasDays={kind === 'later'}
          value={kind === 'working' ? workingMinutes : delayMinutes}
          change={(minutes) => minutes !== undefined && minutes > 0 && change({ [column]: minutes })}
        />
      )}
      {faults.map((fault) => (
        <p key={fault} className={look.error}>
          {fault}
        </p>
      ))}
    </>
  );
}
