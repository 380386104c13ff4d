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
