import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Answer, ask, Refused } from '../api.ts';

export type News = Answer<'listChanges'>['changes'][number];
export type Presence = Answer<'listChanges'>['presence'][number];

/** A telephone rings for twenty seconds. */
const ringPause = 3000;

let since: string | undefined;

/**
 * The one feed of news (CONS-10): asked every quarter of a minute while the page is seen, at once when it is looked at again. Who is
 * told of news outside the page has it asked once a minute when nobody looks; who takes calls, as often as ever (`useRingOutside`).
 */
export const changesQuery = queryOptions({
  queryKey: ['changes'],
  queryFn: async ({ signal }) => {
    try {
      const told = await ask('listChanges', { query: since === undefined ? {} : { since } }, { signal });
      since = told.next;
      return told;
    } catch (error) {
      // Whoever was away for days begins anew.
      if (error instanceof Refused && error.problem.status < 500) since = undefined;
      throw error;
    }
  },
  refetchInterval: ({ state }) => {
    if (document.visibilityState !== 'visible') return 60_000;
    return state.data?.calls === undefined ? 15_000 : ringPause;
  },
  retry: false,
  staleTime: 0,
});

/** Reads again what the news are about. Stands once, around all pages. */
export function useNews(): void {
  const queries = useQueryClient();
  const { data } = useQuery(changesQuery);
  useEffect(() => {
    if (!data || (data.changes.length === 0 && !data.tooMuch)) return;
    for (const number of new Set(data.changes.map((change) => change.number)))
      void queries.invalidateQueries({ queryKey: ['case', number] });
    if (data.tooMuch) void queries.invalidateQueries({ queryKey: ['case'] });
    void queries.invalidateQueries({ queryKey: ['fresh'] });
    void queries.invalidateQueries({ queryKey: ['counts'] });
  }, [data, queries]);
}

/** Who else has which case before them. */
export function usePresence(): readonly Presence[] {
  return useQuery(changesQuery).data?.presence ?? [];
}
