import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams, useSearch } from 'wouter';
import { type Filter, listSearch, readListAddress, usualOrder } from '../../live/list-address.ts';
import { viewsQuery } from '../../live/list-requests.ts';
import { useTitle } from '../../live/title.ts';
import { NothingHere, ToCases } from '../../shell/nothing-here.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { useWords } from '../../words/language.tsx';
import { AbsencePanel } from './absence-panel.tsx';
import { CaseList } from './case-list.tsx';
import { ListBar } from './list-bar.tsx';
import { ListTools } from './list-tools.tsx';

const names = [
  'mine',
  'groups',
  'unassigned',
  'needs-answer',
  'waiting',
  'overdue',
  'snoozed',
  'following',
  'open',
  'all',
] as const;

/** A list that everybody has (CASE-15). */
export function ListPage() {
  const t = useWords();
  const given = useParams().list;
  const list = names.find((name) => name === given);
  if (!list) return <NothingHere />;
  return <Shown key={list} title={t(`list_${list}`)} base={{ list }} path={`/lists/${list}`} />;
}

/** A list with a name: somebody's own, or shared (CONS-11). */
export function ViewPage() {
  const t = useWords();
  const { id = '' } = useParams();
  const { data } = useQuery(viewsQuery);
  const view = data?.views.find((one) => one.id === id);
  if (data && !view)
    return (
      <Empty isPage icon="search" title={t('viewGone')} action={<ToCases />}>
        {t('viewGoneText')}
      </Empty>
    );
  if (!view) return null;
  return <Shown key={id} title={view.name} base={view.filter} path={`/views/${id}`} view={view} />;
}

function Shown({
  title,
  base,
  path,
  view,
}: {
  readonly title: string;
  readonly base: Filter;
  readonly path: string;
  readonly view?: Parameters<typeof ListTools>[0]['view'];
}) {
  const address = readListAddress(useSearch());
  const [, navigate] = useLocation();
  useTitle(title);
  const filter: Filter = { ...base, ...address.narrowed } as Filter;
  const sort = address.sort ?? view?.sort ?? usualOrder(base.list);
  const change = (changed: Partial<typeof address>) =>
    navigate(path + listSearch({ ...address, ...changed }), { replace: true });
  return (
    <>
      <ListBar title={title} list={base.list} />
      {base.list === 'mine' && !view && <AbsencePanel />}
      <ListTools base={base} narrowed={address.narrowed} sort={sort} change={change} view={view} />
      <CaseList
        title={title}
        filter={filter}
        sort={sort}
        address={path + listSearch(address)}
        isNarrowed={Object.keys(address.narrowed).length > 0}
        widen={() => change({ narrowed: {} })}
      />
    </>
  );
}
