import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../api.ts';
import type { Filter, Order } from './list-address.ts';

export type Row = Answer<'listCases'>['cases'][number];

const atOnce = 50;

/** A list page by page: asked for anew only when its reader wants it, so that nothing moves under their hand (CONS-10). */
export const listQuery = (filter: Filter, sort: Order) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter, sort],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'listCases',
        { query: { ...filter, sort, limit: atOnce, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: 5_000,
  });

/** The list as it is by now, looked at beside the one that is shown. */
export const freshQuery = (filter: Filter, sort: Order) =>
  queryOptions({
    queryKey: ['fresh', filter, sort],
    queryFn: ({ signal }) => ask('listCases', { query: { ...filter, sort, limit: atOnce } }, { signal }),
    refetchInterval: 20_000,
    staleTime: 15_000,
  });

export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: ({ signal }) => ask('countCases', {}, { signal }),
  refetchInterval: 30_000,
});

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => ask('listViews', {}, { signal }),
  staleTime: 60_000,
});
