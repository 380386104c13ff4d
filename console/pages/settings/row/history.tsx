import { useQuery } from '@tanstack/react-query';
import { Fault } from '../../../shell/fault.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import { AuditRow } from '../audit/audit-row.tsx';
import { historyQuery, type LookupRow, type SettingRow } from '../setup-requests.ts';
import look from './history.module.css';
import { useUndo } from './tell-saved.ts';

/** What became of a row, with the way back (CONS-05). */
export function History({
  lookup,
  setting,
  name,
}: {
  readonly lookup: LookupRow;
  readonly setting: SettingRow | undefined;
  readonly name: string;
}) {
  const t = useWords();
  const { data, error, refetch } = useQuery(historyQuery(lookup.name, name));
  const { mutate: undo } = useUndo();
  const [newest] = data?.entries ?? [];
  return (
    <section className={look.history} aria-label={t('rowHistory')}>
      <h2 className={look.title}>{t('rowHistory')}</h2>
      {error && <Fault error={error} again={() => void refetch()} />}
      {!data && !error && <Skeleton width="half" />}
      {data && !newest && <p className={look.none}>{t('rowHistoryNone')}</p>}
      {newest && (
        <ol className={look.entries}>
          {data?.entries.map((entry) => (
            <AuditRow
              key={entry.id}
              entry={entry}
              lookup={lookup}
              setting={setting}
              isOfRow
              // An older change cannot be taken back alone: others stand upon it.
              undo={entry === newest && entry.undoable ? () => undo({ at: entry.at, id: entry.id }) : undefined}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
