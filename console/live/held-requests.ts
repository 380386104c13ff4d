import { queryOptions } from '@tanstack/react-query';
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
