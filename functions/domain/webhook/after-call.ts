/** What a receiver made of a call: its answer, or why there is none. */
export type Answer =
  | { readonly status: number; readonly milliseconds: number }
  /** isFinal: no later try can mend it. */
  | { readonly fault: string; readonly isFinal: boolean };

/** What follows: it is done, it is given up, or it is tried again. */
export type AfterCall =
  | { readonly state: 'done' | 'dropped'; readonly outcome: string }
  | { readonly state: 'waiting'; readonly outcome: string; readonly delaySeconds: number };

const firstSeconds = 15;
/** SQS holds a message back for a quarter of an hour at most. */
const longestSeconds = 900;
/** With these pauses some eight hours: a receiver that is being repaired over lunch misses nothing. */
export const mostAttempts = 38;
const gone = 410;

/**
 * Any 2xx is an answer; whatever else is tried again, each time later, but for "410 Gone", by which a receiver says that it wants no more.
 * @param attempt which one this was, 1 for the first.
 */
export function afterCall(answer: Answer, attempt: number): AfterCall {
  const said = 'fault' in answer ? answer.fault : `${answer.status} after ${answer.milliseconds} ms`;
  if ('status' in answer && answer.status >= 200 && answer.status < 300)
    return { state: 'done', outcome: attempt === 1 ? said : `${said}, try ${attempt}` };
  const isFinal = 'fault' in answer ? answer.isFinal : answer.status === gone;
  if (isFinal) return { state: 'dropped', outcome: said };
  if (attempt >= mostAttempts) return { state: 'dropped', outcome: `given up after ${attempt} tries: ${said}` };
  return { state: 'waiting', outcome: said, delaySeconds: Math.min(firstSeconds * 2 ** (attempt - 1), longestSeconds) };
}
