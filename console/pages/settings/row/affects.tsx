import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useWords } from '../../../words/language.tsx';
import { setupAddress } from '../setup-address.ts';
import { type Checked, lookupsQuery } from '../setup-requests.ts';
import { takesOf, useLabel, useRowNames } from '../words-of.ts';
import look from './affects.module.css';

/** So many rows are named. */
const mostNamed = 12;

/** What a change of the row concerns, before it is saved (CONS-02). */
export function Affects({
  affects: { cases, waits, rows },
  isEdited,
}: {
  readonly affects: Checked['affects'];
  readonly isEdited: boolean;
}) {
  const t = useWords();
  const label = useLabel();
  const nameOf = useRowNames();
  const { data: described } = useQuery(lookupsQuery);
  const named = [...new Map(rows.map((row) => [`${row.lookup} ${row.name}`, row])).values()];
  const counts = [
    cases && t(cases.atLeast ? 'affectsCasesAtLeast' : 'affectsCases', { count: cases.count }),
    waits && waits.count > 0 && t(waits.atLeast ? 'affectsWaitsAtLeast' : 'affectsWaits', { count: waits.count }),
  ].filter((one) => typeof one === 'string');
  if (counts.length === 0 && named.length === 0) return null;
  return (
    <section className={`${look.affects} ${isEdited ? look.now : ''}`} aria-label={t('affects')}>
      <h2 className={look.title}>{t(isEdited ? 'affectsNow' : 'affects')}</h2>
      {counts.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {named.length > 0 && (
        <ul className={look.rows}>
          {named.slice(0, mostNamed).map((row) => {
            const lookup = described?.lookups.find((one) => one.name === row.lookup);
            const setting = described?.settings.find((one) => row.lookup === 'setting' && one.name === row.name);
            const column = takesOf(lookup, setting, row.column);
            return (
              <li key={`${row.lookup} ${row.name}`}>
                <Link className={look.link ?? ''} href={setupAddress.row(row.lookup, row.name)}>
                  {setting ? label(setting.label) : nameOf(row.lookup, row.name)}
                </Link>{' '}
                <span className={look.about}>
                  {[lookup && label(lookup.label), !setting && column && label(column.label)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {named.length > mostNamed && <p className={look.about}>{t('andMore', { count: named.length - mostNamed })}</p>}
    </section>
  );
}
