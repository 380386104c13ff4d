import { Refusal } from '#domain/words/refusal.ts';
import type { KeptAnswers } from './ports.ts';

export interface AnswerOncePorts {
  readonly answers: KeptAnswers;
  now(): Date;
}

export interface OnceAnswered {
  readonly status: number;
  readonly body: string | undefined;
}

/** Longer than the function runs. */
const secondsToAnswer = 60;

/**
 * Does what is asked under a key once: who asks again within a day is told the same (CONS-07).
 * @throws Refusal key-taken for another request of that key, key-busy while the first one is not answered or nobody knows whether it was.
 */
export async function answerOnce(
  { key, fingerprint }: { readonly key: string; readonly fingerprint: string },
  act: () => Promise<OnceAnswered>,
  { answers, now }: AnswerOncePorts,
): Promise<OnceAnswered> {
  const until = new Date(now().getTime() + secondsToAnswer * 1000).toISOString();
  const known = await answers.begin(key, fingerprint, until);
  if (known && known.fingerprint !== fingerprint)
    throw new Refusal('key-taken', 'Something else was asked with this Idempotency-Key: take a new one.');
  if (known?.status !== undefined) return { status: known.status, body: known.body };
  if (known && known.until > now().toISOString())
    throw new Refusal('key-busy', 'The same was asked a moment ago and is being done: ask again in some seconds.');
  if (known)
    throw new Refusal(
      'key-busy',
      'The same was begun before, and nobody knows whether it was done: look before you repeat it.',
    );
  const answer = await act().catch(async (error) => {
    await answers.free(key);
    throw error;
  });
  await answers.keep(key, answer);
  return answer;
}
