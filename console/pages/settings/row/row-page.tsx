import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'wouter';
import { Fault } from '../../../shell/fault.tsx';
import { Bar } from '../../../ui/page/bar.tsx';
import { Empty } from '../../../ui/show/empty.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import { type LookupName, lookupsQuery, rowQuery } from '../setup-requests.ts';
import { RowEditor } from './row-editor.tsx';

/** One row of a lookup, or one setting, to be edited (CONS-02). */
export function RowPage({ isNew = false }: { readonly isNew?: boolean }) {
  const t = useWords();
  const { lookup: lookupName } = useParams();
  const [search] = useSearchParams();
  const name = search.get('name') ?? '';
  const described = useQuery(lookupsQuery);
  const lookup = described.data?.lookups.find((one) => one.name === lookupName);
  const known: LookupName = lookup?.name ?? 'status';
  const row = useQuery({ ...rowQuery(known, name), enabled: lookup !== undefined && !isNew });
  const error = described.error ?? row.error;
  if (error) return <Fault error={error} again={() => void Promise.all([described.refetch(), row.refetch()])} />;
  if (described.data && !lookup)
    return (
      <Empty isPage icon="search" title={t('notFoundTitle')}>
        {t('notFoundText')}
      </Empty>
    );
  if (!lookup || (!isNew && !row.data)) return <Bar title={<Skeleton width="short" />} />;
  const setting = described.data?.settings.find((one) => lookup.name === 'setting' && one.name === name);
  return <RowEditor key={`${lookup.name} ${name}`} lookup={lookup} setting={setting} name={name} row={row.data} />;
}
