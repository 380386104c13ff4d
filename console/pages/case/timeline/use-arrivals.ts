import { type RefObject, useEffect, useState } from 'react';
import { useMe } from '../../../session/person.tsx';
import type { Told } from './told-entries.ts';

/** How many messages of others, of those that are shown, have come since the reader last had the end of the case before them. */
export function useArrivals(
  told: readonly Told[],
  bottom: RefObject<HTMLElement | null>,
): { readonly arrived: number; readonly seen: () => void } {
  const me = useMe();
  const count = told.filter((entry) => entry.kind !== 'events' && !('by' in entry && entry.by === me.address)).length;
  const [looked, setLooked] = useState(count);
  useEffect(() => {
    if (!bottom.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setLooked(count));
    observer.observe(bottom.current);
    return () => observer.disconnect();
  }, [count, bottom]);
  return { arrived: Math.max(0, count - looked), seen: () => setLooked(count) };
}
