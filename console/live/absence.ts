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

/** Who was not seen for so long was away: what changed is asked for before it is said that they are here. */
const absence = 60 * 60_000;

/** Says that the reader is here, once they know what changed; also who left the page open over night is told. Stands once, around all pages. */
export function useVisits(): void {
  const queries = useQueryClient();
  const { data } = useQuery(absenceQuery);
  const isTold = data?.cases.length === 0;
  useEffect(() => {
    if (!isTold) return;
    let saidAt = 0;
    const say = () => {
      saidAt = Date.now();
      // Who could not say so says it again later.
      void ask('visit', {}).catch(() => undefined);
    };
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      if (Date.now() - saidAt < absence) return say();
      const told = await queries.fetchQuery({ ...absenceQuery, staleTime: 0 }).catch(() => undefined);
      if (told?.cases.length === 0) say();
    };
    const back = () => {
      if (Date.now() - saidAt >= absence) void look();
    };
    say();
    const timer = setInterval(() => void look(), again);
    document.addEventListener('visibilitychange', back);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', back);
    };
  }, [isTold, queries]);
}

/** The reader knows now: what happens from here on is told when they come back the next time. */
export function useBeingBack(): () => void {
  const queries = useQueryClient();
  return () => queries.setQueryData(absenceQuery.queryKey, { cases: [] });
}
