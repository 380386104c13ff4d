import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 48rem)');

/** Whether the screen is a phone's: what its navigation has no room for stands elsewhere. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (told) => {
      narrow.addEventListener('change', told);
      return () => narrow.removeEventListener('change', told);
    },
    () => narrow.matches,
  );
}
