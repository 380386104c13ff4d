import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useParams } from 'wouter';
import { useTitle } from '../../../live/title.ts';
import { Fault } from '../../../shell/fault.tsx';
import { Search } from '../../../ui/fields/search.tsx';
import { Bar } from '../../../ui/page/bar.tsx';
import { Sheet } from '../../../ui/page/sheet.tsx';
import { ButtonLink } from '../../../ui/press/button.tsx';
import { Empty } from '../../../ui/show/empty.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { ownPages, rowLists } from '../editors/editors.ts';
import { setupAddress } from '../setup-address.ts';
import { type LookupRow, lookupsQuery, type Row, rowsQuery } from '../setup-requests.ts';
import { beginningOf, rowLabel, useLabel } from '../words-of.ts';
import look from './lookup-page.module.css';
import { RowOfLookup } from './row-of-lookup.tsx';

/** So many rows are found at a glance. */
const fewRows = 12;

/** The rows of one lookup (CONS-02). */
export function LookupPage() {
  const t = useWords();
  const { lookup: name } = useParams();
  const described = useQuery(lookupsQuery);
  const lookup = described.data?.lookups.find((one) => one.name === name);
  if (described.error) return <Fault error={described.error} again={() => void described.refetch()} />;
  if (!described.data) return <Bar title={<Skeleton width="short" />} />;
  if (!lookup)
    return (
      <Empty isPage icon="search" title={t('notFoundTitle')}>
        {t('notFoundText')}
      </Empty>
    );
  return <Rows lookup={lookup} key={lookup.name} />;
}

function Rows({ lookup }: { readonly lookup: LookupRow }) {
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const [sought, setSought] = useState('');
  const { data, error, refetch } = useQuery(rowsQuery(lookup.name));
  const title = label(lookup.label);
  useTitle(title);
  const words = sought.trim().toLowerCase();
  const shown = (data?.rows ?? []).filter(({ name, columns }) =>
    `${name} ${rowLabel(columns, name, language)}`.toLowerCase().includes(words),
  );
  const List = rowLists[lookup.name];
  const newRow = ownPages[lookup.name]?.(undefined) ?? setupAddress.newRow(lookup.name);
  return (
    <>
      <Bar
        title={title}
        before={
          <ButtonLink kind="quiet" square href={setupAddress.overview} aria-label={t('setup')}>
            <Icon name="back" />
          </ButtonLink>
        }
      >
        <ButtonLink kind="main" href={newRow}>
          {t('rowNew')}
        </ButtonLink>
      </Bar>
      <Sheet isWide={List !== undefined}>
        {!List && <p className={look.about}>{beginningOf(label(lookup.help))}</p>}
        {data?.faults.map((fault) => (
          <Notice key={fault} kind="warn">
            {fault}
          </Notice>
        ))}
        {data && data.rows.length > fewRows && <Search label={t('rowFind')} value={sought} onChange={setSought} />}
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && <Skeleton width="half" />}
        {data?.rows.length === 0 && (
          <Empty icon="list" title={t('rowsNone')}>
            {t('rowsNoneText')}
          </Empty>
        )}
        {data && data.rows.length > 0 && shown.length === 0 && <p className={look.about}>{t('setupNotFound')}</p>}
        {shown.length > 0 && List && (
          <Suspense fallback={<Skeleton width="half" />}>
            <List lookup={lookup} rows={shown} />
          </Suspense>
        )}
        {shown.length > 0 && !List && (
          <ul className={look.rows} aria-label={title}>
            {shown.map((row: Row) => (
              <RowOfLookup key={row.name} lookup={lookup.name} row={row} />
            ))}
          </ul>
        )}
      </Sheet>
    </>
  );
}
