import { z } from 'zod';
import { PlainError, UsageError } from '../text/command-line.ts';

const answered = z.union([z.object({ now: z.string() }), z.object({ error: z.string() })]);

/**
 * The time of an embedded cloud; with a POST, after it has moved.
 * @throws PlainError when none runs there, UsageError with what it does not understand.
 */
export async function askClock(endpoint: string, init?: RequestInit): Promise<Date> {
  const response = await fetch(`${endpoint}/_/clock`, init).catch(() => {
    throw new PlainError('No cloud runs here: run `npm start` first.');
  });
  const answer = answered.parse(await response.json());
  if ('error' in answer) throw new UsageError(answer.error);
  return new Date(answer.now);
}

/** The cloud is asked for so much at a time: it moves no further when the command that asks has ended. */
const stretchMs = 3_600_000;

/** How far the clock was moved, and the time then. */
export interface Moved {
  readonly gone: number;
  readonly now: Date;
}

/**
 * Moves the time of an embedded cloud.
 * @param stopped ends it with the hour in hand.
 * @param onWay hears of each hour.
 * @throws PlainError when none runs there.
 */
export async function moveClock(
  endpoint: string,
  milliseconds: number,
  stopped: AbortSignal,
  onWay: (moved: Moved) => void,
): Promise<Moved> {
  for (let gone = 0; ; ) {
    const next = Math.min(stretchMs, milliseconds - gone);
    const now = await askClock(endpoint, { method: 'POST', body: `${next} ms` });
    gone += next;
    if (gone >= milliseconds || stopped.aborted) return { gone, now };
    onWay({ gone, now });
  }
}
