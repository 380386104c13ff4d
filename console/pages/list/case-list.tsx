import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  Collection,
  GridList,
  GridListLoadMoreItem,
  ListLayout,
  type Selection,
  Virtualizer,
} from 'react-aria-components';
import { caseQuery } from '../../live/case-requests.ts';
import type { Filter, Order } from '../../live/list-address.ts';
import { freshQuery, listQuery, type Row } from '../../live/list-requests.ts';
import { leaveTrail } from '../../live/trail.ts';
import { useNames } from '../../session/names.ts';
import { useMay } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { useHeight } from '../../ui/page/use-height.ts';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { useWords } from '../../words/language.tsx';
import { BulkBar } from './bulk-bar.tsx';
import look from './case-list.module.css';
import { CaseRow, RowSkeleton } from './case-row.tsx';
import { newsOf } from './list-news.ts';

/** The cases of a list: virtual rows, so that thousands scroll as ten do. What is new is announced and moves nothing (CONS-10). */
export function CaseList({
  title,
  filter,
  sort,
  address,
  isNarrowed,
  widen,
}: {
  readonly title: string;
  readonly filter: Filter;
  readonly sort: Order;
  readonly address: string;
  readonly isNarrowed: boolean;
  readonly widen: () => void;
}) {
  const t = useWords();
  const names = useNames();
  const queries = useQueryClient();
  const mayWork = useMay('agent');
  const [chosen, setChosen] = useState<Selection>(new Set());
  const rest = useRest((number) => void queries.prefetchQuery(caseQuery(number)));
  const [rowHeight, measure] = useHeight(65);
  const list = useInfiniteQuery(listQuery(filter, sort));
  const fresh = useQuery({ ...freshQuery(filter, sort), enabled: list.isSuccess });
  const { rows, unseen } = newsOf(list.data?.pages.flatMap(({ cases }) => cases) ?? [], fresh.data?.cases ?? []);
  // Rows are made once: they ask what is shown when they are pressed.
  const shown = useRef<readonly number[]>([]);
  useEffect(() => {
    shown.current = rows.map(({ number }) => number);
  }, [rows]);
  if (list.isPending) return <Loading label={t('loading')} />;
  if (list.isLoadingError) return <Fault error={list.error} again={() => void list.refetch()} />;
  const show = () => {
    queries.removeQueries({ queryKey: freshQuery(filter, sort).queryKey });
    void list.refetch();
  };
  // A list that is being read anew must not be stopped by it.
  const fetchMore = () => void list.fetchNextPage({ cancelRefetch: false });
  // At its end there is nothing to fetch, and what did not come is asked for again by its reader alone.
  const more = () => {
    if (list.hasNextPage && !list.isFetchNextPageError) fetchMore();
  };
  const picked = chosen === 'all' ? rows : rows.filter(({ number }) => chosen.has(number));
  return (
    <div className={look.list}>
      <div className={look.measure} ref={measure} />
      {unseen > 0 && (
        <div className={look.news} role="status">
          <Button kind="quiet" onPress={show}>
            {t('newCases', { count: unseen })}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <Nothing list={filter.list} isNarrowed={isNarrowed} widen={widen} />
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
          <GridList
            className={look.grid ?? ''}
            aria-label={title}
            selectionMode={mayWork ? 'multiple' : 'none'}
            selectedKeys={chosen}
            onSelectionChange={setChosen}
          >
            <Collection items={rows} dependencies={[address, names]}>
              {(row) => (
                <CaseRow
                  id={row.number}
                  row={row}
                  name={names.caseNumber(row.number)}
                  onPress={() => leaveTrail({ address, numbers: shown.current })}
                  onHoverChange={(isHovered) => rest(isHovered ? row.number : undefined)}
                />
              )}
            </Collection>
            <GridListLoadMoreItem
              onLoadMore={more}
              isLoading={list.hasNextPage && !list.isFetchNextPageError}
              className={look.more ?? ''}
            >
              {t('loading')}
            </GridListLoadMoreItem>
          </GridList>
        </Virtualizer>
      )}
      {picked.length > 0 ? (
        <BulkBar rows={picked} clear={() => setChosen(new Set())} />
      ) : (
        rows.length > 0 && (
          <Foot rows={rows} isWhole={!list.hasNextPage} again={list.isFetchNextPageError ? fetchMore : undefined} />
        )
      )}
    </div>
  );
}

/** Milliseconds: shorter than it takes to press. */
const restsAfter = 80;

/** Tells of the case that the mouse rests on: one that passes by, as when the list is scrolled, is no wish to read it. */
function useRest(onRest: (number: number) => void): (hovered: number | undefined) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (hovered) => {
    clearTimeout(timer.current);
    if (hovered !== undefined) timer.current = setTimeout(onRest, restsAfter, hovered);
  };
}

function Foot({
  rows,
  isWhole,
  again,
}: {
  readonly rows: readonly Row[];
  readonly isWhole: boolean;
  /** When the next ones could not be had. */
  readonly again: (() => void) | undefined;
}) {
  const t = useWords();
  if (again)
    return (
      <div className={look.foot} role="alert">
        {t('moreFailed')}{' '}
        <Button kind="quiet" onPress={again}>
          {t('retry')}
        </Button>
      </div>
    );
  return <p className={look.foot}>{t(isWhole ? 'shownAll' : 'shownSome', { count: rows.length })}</p>;
}

function Loading({ label }: { readonly label: string }) {
  return (
    <div className={look.list} role="status" aria-label={label}>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((each) => (
        <RowSkeleton key={each} />
      ))}
    </div>
  );
}

function Nothing({
  list,
  isNarrowed,
  widen,
}: {
  readonly list: Filter['list'];
  readonly isNarrowed: boolean;
  readonly widen: () => void;
}) {
  const t = useWords();
  const mayWork = useMay('agent');
  const mayDecide = useMay('admin');
  if (isNarrowed)
    return (
      <Empty icon="search" title={t('nothingMatches')} action={<Button onPress={widen}>{t('clearFilters')}</Button>}>
        {t('nothingMatchesText')}
      </Empty>
    );
  if (list === 'mine')
    return (
      <Empty icon="check" title={t('nothingMine')}>
        {t(mayWork ? 'nothingMineText' : 'nothingMineReads')}
      </Empty>
    );
  if (list === 'following')
    return (
      <Empty icon="eye" title={t('nothingFollowed')}>
        {t('nothingFollowedText')}
      </Empty>
    );
  if (list === 'overdue')
    return (
      <Empty icon="check" title={t('nothingOverdue')}>
        {t('nothingOverdueText')}
      </Empty>
    );
  if (list === 'waiting')
    return (
      <Empty icon="clock" title={t('nothingAwaited')}>
        {t('nothingAwaitedText')}
      </Empty>
    );
  if (list === 'unassigned' || list === 'needs-answer')
    return (
      <Empty icon="check" title={t('nothingWaits')}>
        {t('nothingWaitsText')}
      </Empty>
    );
  if (list === 'snoozed')
    return (
      <Empty icon="clock" title={t('nothingSnoozed')}>
        {t('nothingSnoozedText')}
      </Empty>
    );
  if (list === 'groups')
    return (
      <Empty icon="people" title={t('nothingWaits')}>
        {t('nothingGroupsText')}
      </Empty>
    );
  // Where nothing has come yet, an admin wants to know whether anything can.
  const lookAtInstall = mayDecide && <ButtonLink href="/admin/install">{t('install')}</ButtonLink>;
  return (
    <Empty icon="inbox" title={t('nothingHere')} action={lookAtInstall}>
      {t('nothingHereText')}
    </Empty>
  );
}
