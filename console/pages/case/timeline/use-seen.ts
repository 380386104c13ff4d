import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect } from 'react';
import { ask } from '../../../api.ts';
import { type CasePage, caseQuery } from '../../../live/case-requests.ts';
import { newestOf } from './first-unseen.ts';

/** Keeps up to where the reader has read: as soon as they have the end of the case before them. */
export function useSeen(
  { case: { number }, timeline, seenAt = '' }: CasePage,
  bottom: RefObject<HTMLElement | null>,
): void {
  const queries = useQueryClient();
  const newest = newestOf(timeline);
  useEffect(() => {
    if (!bottom.current || newest <= seenAt) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || document.visibilityState !== 'visible') return;
      observer.disconnect();
      queries.setQueryData(caseQuery(number).queryKey, (page) => page && { ...page, seenAt: newest });
      // Who could not tell is shown the same again: nothing else depends on it.
      void ask('sawCase', { params: { number }, body: { at: newest } })
        .then(() => queries.invalidateQueries({ queryKey: ['counts'] }))
        .catch(() => undefined);
    });
    observer.observe(bottom.current);
    return () => observer.disconnect();
  }, [number, newest, seenAt, bottom, queries]);
}
