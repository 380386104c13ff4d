import { useEffect, useState } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { useMe } from '../../../session/person.tsx';

/** How many messages of others have come since the reader last looked at the end of the case. */
export function useArrivals({ timeline }: CasePage): { readonly arrived: number; readonly seen: () => void } {
  const me = useMe();
  const messages = timeline.filter((entry) => entry.kind !== 'event' && !('by' in entry && entry.by === me.address));
  const [looked, setLooked] = useState(messages.length);
  const arrived = Math.max(0, messages.length - looked);
  const seen = () => setLooked(messages.length);
  useEffect(() => {
    // A merged or erased message leaves fewer than there were.
    if (messages.length < looked) setLooked(messages.length);
  }, [messages.length, looked]);
  return { arrived, seen };
}
