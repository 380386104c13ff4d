import { useEffect } from 'react';
import { ask } from '../api.ts';

/** Half of the time that the server believes it. */
const again = 45_000;

/** Tells others that the reader has a case before them, and whether they write (CONS-10). */
export function useHere(number: number, doing: 'viewing' | 'replying' | 'noting'): void {
  useEffect(() => {
    // Nothing depends on it: who could not tell tells again later.
    const say = (what: typeof doing | 'gone') =>
      void ask('present', { params: { number }, body: { doing: what } }).catch(() => undefined);
    const sayIfSeen = () => document.visibilityState === 'visible' && say(doing);
    sayIfSeen();
    const timer = setInterval(sayIfSeen, again);
    return () => {
      clearInterval(timer);
      say('gone');
    };
  }, [number, doing]);
}
