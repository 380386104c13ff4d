import { useSyncExternalStore } from 'react';

const minute = 60_000;
let now = Date.now();
const listeners = new Set<() => void>();

setInterval(() => {
  now = Date.now();
  for (const told of listeners) told();
}, minute / 2);

/** The time, anew twice a minute: what says "5 minutes left" stays true. */
export function useNow(): number {
  return useSyncExternalStore(
    (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    () => now,
  );
}
