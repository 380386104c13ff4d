import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { setupAddress } from '../../setup-address.ts';
import { type Row, rowsQuery } from '../../setup-requests.ts';
import { rowLabel } from '../../words-of.ts';
import type { RowListProps } from '../editor-props.ts';
import { minutesText } from '../minutes/minutes-text.ts';
import { LevelTrial } from './level-trial.tsx';
import { normNames, normsOf, promisedOf } from './norms.ts';
import look from './service-level.module.css';

const named = ['customer-category', 'service', 'schedule'] as const;

/** All levels side by side: for whom, for what, by which schedule, and what is promised; beneath, which of them a case would get (SLA-03). */
export function LevelTable({ rows }: RowListProps) {
  const t = useWords();
  return (
    <div className={look.level}>
      <p className={look.about}>{t('levelWhomHelp')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys */}
      <section className={look.scroll} tabIndex={0} aria-label={t('levelsTable')}>
        <table className={look.levels}>
          <thead>
            <tr>
              <th scope="col">{t('levelName')}</th>
              <th scope="col">{t('levelFor')}</th>
              <th scope="col">{t('levelService')}</th>
              <th scope="col">{t('levelSchedule')}</th>
              {normNames.map((kind) => (
                <th key={kind} scope="col">
                  {t(`norm_${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Level key={row.name} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <LevelTrial edited={undefined} />
    </div>
  );
}

/** How rows are called that levels name. */
function useRowWords(): (lookup: (typeof named)[number], name: string) => string {
  const language = useLanguage();
  const rows = useQueries({ queries: named.map((lookup) => rowsQuery(lookup)) });
  return (lookup, name) => {
    const found = rows[named.indexOf(lookup)]?.data?.rows.find((one) => one.name === name);
    return found ? rowLabel(found.columns, name, language) : name;
  };
}

function Level({ row: { name, columns } }: { readonly row: Row }) {
  const t = useWords();
  const language = useLanguage();
  const rowOf = useRowWords();
  const norms = normsOf(columns.norms);
  const isOff = columns.active === false;
  const { account, customerCategory, service, schedule } = columns;
  const whom =
    typeof account === 'string'
      ? account
      : typeof customerCategory === 'string'
        ? t('levelOfCategory', { category: rowOf('customer-category', customerCategory) })
        : t('levelForAll');
  return (
    <tr className={isOff ? look.off : undefined}>
      <th scope="row">
        <Link className={look.link ?? ''} href={setupAddress.row('service-level', name)}>
          {rowLabel(columns, name, language)}
        </Link>
        {isOff && <span className={look.mark}>{t('rowOff')}</span>}
      </th>
      <td>{whom}</td>
      <td>{typeof service === 'string' ? rowOf('service', service) : t('levelAnyService')}</td>
      <td>{rowOf('schedule', String(schedule ?? ''))}</td>
      {normNames.map((kind) => (
        <td key={kind}>
          {promisedOf(norms, kind).length === 0 && '—'}
          {promisedOf(norms, kind).map(({ priority, minutes }) => (
            <span key={priority} className={look.promise}>
              {priority !== 'any' && `${t(`priority_${priority}`)}: `}
              {minutesText(minutes, language, false)}
            </span>
          ))}
        </td>
      ))}
    </tr>
  );
}
