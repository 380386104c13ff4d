import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../api.ts';

export type Held = Answer<'listHeld'>['held'][number];

const most = 100;

/** Mail that waits for a person: looked at rarely, since most of it is junk. */
export const heldQuery = queryOptions({
  queryKey: ['held'],
  queryFn: ({ signal }) => ask('listHeld', { query: { limit: most } }, { signal }),
  staleTime: 60_000,
  refetchInterval: 300_000,
});

export type Failed = Answer<'listFailedMail'>['mails'][number];

/** As many as stand in navigation and page before anybody asks for more. */
const failedAtOnce = 50;

/** Mail of ours that did not arrive, waits, or of which nobody knows. */
export const failedQuery = infiniteQueryOptions({
  queryKey: ['failed-mail'],
  queryFn: ({ signal, pageParam }) =>
    ask('listFailedMail', { query: { limit: failedAtOnce, ...(pageParam && { cursor: pageParam }) } }, { signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  staleTime: 60_000,
  refetchInterval: 300_000,
});

interface Counted {
  readonly held: Answer<'listHeld'>['held'];
  readonly failed: readonly Answer<'listFailedMail'>[];
}

/** How much of what was read waits for a person: `50+` when there may be more that was not read. */
export function countToSettle({ held = [], failed = [] }: Partial<Counted>): string {
  const waiting = failed.flatMap(({ mails }) => mails).filter(({ delivery }) => delivery !== 'queued');
  const isMore = held.length >= most || failed.at(-1)?.next !== undefined;
  return `${held.length + waiting.length}${isMore ? '+' : ''}`;
}

/** One held mail, with where it is shown for some minutes. */
export function heldMailQuery(id: string) {
  return queryOptions({
    queryKey: ['held', id],
    queryFn: ({ signal }) => ask('showHeld', { params: { id } }, { signal }),
    staleTime: 300_000,
  });
}
