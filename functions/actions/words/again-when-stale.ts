import { StaleFacts } from '#actions/words/stale-facts.ts';

const usualAttempts = 10;

export interface Pausing {
  /** Waits a random while, longer with each attempt, so that rivals do not meet again. */
  pause(attempt: number): Promise<void>;
}

/**
 * Reads, decides and writes, and all of it again as often as somebody else was faster.
 * @param attempt is told which one it is, from 1.
 * @throws StaleFacts when that was so each time.
 */
export async function againWhenStale<Result>(
  attempt: (tried: number) => Promise<Result>,
  { pause }: Pausing,
  mostAttempts = usualAttempts,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(tried);
    } catch (error) {
      if (!(error instanceof StaleFacts) || tried === mostAttempts) throw error;
      await pause(tried);
    }
  }
}
