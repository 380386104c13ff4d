import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Answer, ask } from '../api.ts';

export type Absence = Answer<'absence'>;
export type ChangedCase = Absence['cases'][number];

/** Well within what the server takes for an absence. */
const again = 10 * 60_000;

/** What changed while the reader was away: asked once, when the console is opened. */
export const absenceQuery = queryOptions({
  queryKey: ['absence'],
  queryFn: ({ signal }) => ask('absence', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Says that the reader is here, once they know what changed. Stands once, around all pages. */
export function useVisits(): void {
  const { data } = useQuery(absenceQuery);
  const isTold = data?.cases.length === 0;
  useEffect(() => {
    if (!isTold) return;
    const say = () => {
      // Who could not say so says it again later.
      if (document.visibilityState === 'visible') void ask('visit', {}).catch(() => undefined);
    };
    say();
    const timer = setInterval(say, again);
    return () => clearInterval(timer);
  }, [isTold]);
}

/** The reader knows now: what happens from here on is told when they come back the next time. */
export function useBeingBack(): () => void {
  const queries = useQueryClient();
  return () => queries.setQueryData(absenceQuery.queryKey, { cases: [] });
}
