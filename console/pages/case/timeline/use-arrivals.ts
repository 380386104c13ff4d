import { type RefObject, useEffect, useState } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { useMe } from '../../../session/person.tsx';

/** How many messages of others have come since the reader last had the end of the case before them. */
export function useArrivals(
  { timeline }: CasePage,
  end: RefObject<HTMLElement | null>,
): { readonly arrived: number; readonly seen: () => void } {
  const me = useMe();
  const count = timeline.filter(
    (entry) => entry.kind !== 'event' && !('by' in entry && entry.by === me.address),
  ).length;
  const [looked, setLooked] = useState(count);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setLooked(count));
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, end]);
  return { arrived: Math.max(0, count - looked), seen: () => setLooked(count) };
}
