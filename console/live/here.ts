import { useEffect } from 'react';
import { ask } from '../api.ts';

/** Half of the time that the server believes it. */
const again = 45_000;

type Doing = 'viewing' | 'replying' | 'noting';

/** One after the other: "gone" of a moment ago must not come after what is said now. */
let saying: Promise<unknown> = Promise.resolve();

function say(number: number, doing: Doing | 'gone'): void {
  // Nothing depends on it: who could not tell tells again later.
  saying = saying.then(() => ask('present', { params: { number }, body: { doing } }).catch(() => undefined));
}

/** Tells others that the reader has a case before them, and whether they write (CONS-10). */
export function useHere(number: number, doing: Doing): void {
  useEffect(() => {
    const sayIfSeen = () => {
      if (document.visibilityState === 'visible') say(number, doing);
    };
    sayIfSeen();
    const timer = setInterval(sayIfSeen, again);
    return () => clearInterval(timer);
  }, [number, doing]);
  useEffect(() => () => say(number, 'gone'), [number]);
}
