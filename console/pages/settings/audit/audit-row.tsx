import { Link } from 'react-aria-components';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { setupAddress } from '../setup-address.ts';
import type { AuditEntry, LookupRow, SettingRow } from '../setup-requests.ts';
import { takesOf, useColumnWords, useLabel, useRowNames, useValueWords } from '../words-of.ts';
import look from './audit-row.module.css';
import { otherAudited } from './audited.ts';

/** Nothing that becomes nothing, as an empty list of a new row, says nothing. */
function isSaid({ before, after }: AuditEntry['differences'][number]): boolean {
  const isNothing = (value: unknown) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return !(isNothing(before) && isNothing(after));
}

/** As the columns of the lookup are described: a name comes before what is said of it. */
function inOrder(differences: AuditEntry['differences'], lookup: LookupRow | undefined): AuditEntry['differences'] {
  const columns = lookup?.columns.map(({ name }) => name) ?? [];
  const placeOf = (column: string) => columns.indexOf(column.split(/[.[]/)[0] ?? '') + 1 || columns.length + 1;
  return differences.toSorted((one, other) => placeOf(one.column) - placeOf(other.column));
}

/** Who changed what, when, and how it was before. */
export function AuditRow({
  entry,
  lookup,
  setting,
  isOfRow = false,
  undo,
}: {
  readonly entry: AuditEntry;
  readonly lookup: LookupRow | undefined;
  readonly setting: SettingRow | undefined;
  /** Whether the page is that of the row: it need not be named. */
  readonly isOfRow?: boolean;
  readonly undo?: (() => void) | undefined;
}) {
  const t = useWords();
  const columnWords = useColumnWords();
  const label = useLabel();
  const nameOf = useRowNames();
  const words = useValueWords();
  const names = useNames();
  const times = useTimes();
  const kind = otherAudited[entry.lookup];
  return (
    <li className={look.entry}>
      <p className={look.head}>
        <span className={look.what}>
          {t(`audit_${entry.what}`)}
          {!isOfRow && (
            <>
              {' '}
              {lookup ? (
                <Link className={look.link ?? ''} href={setupAddress.row(lookup.name, entry.name)}>
                  {setting ? label(setting.label) : nameOf(lookup.name, entry.name)}
                </Link>
              ) : (
                <span>{entry.name}</span>
              )}
            </>
          )}
        </span>
        <span className={look.about}>
          {!isOfRow && `${lookup ? label(lookup.label) : kind ? t(kind) : entry.lookup} · `}
          {names.agent(entry.who)} · <time dateTime={entry.at}>{times.moment(entry.at)}</time>
        </span>
      </p>
      {entry.differences.length > 0 && (
        <dl className={look.differences}>
          {inOrder(entry.differences.filter(isSaid), lookup).map(({ column, before, after }) => {
            const about = takesOf(lookup, setting, column);
            return (
              <div key={column} className={look.difference}>
                <dt className={look.column}>{columnWords(lookup, setting, column)}</dt>
                <dd className={look.values}>
                  {entry.before && <del className={look.before}>{words(before, about?.takes)}</del>}
                  {entry.before && entry.after && <span aria-hidden="true"> → </span>}
                  {entry.after && <ins className={look.after}>{words(after, about?.takes)}</ins>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {undo && (
        <div>
          <Button kind="quiet" onPress={undo}>
            {t('undoChange')}
          </Button>
        </div>
      )}
    </li>
  );
}
