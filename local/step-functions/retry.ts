import type { Retrier } from './definition.ts';

/** Errors that `States.ALL` does not mean. */
const BEYOND_ALL = ['States.Runtime', 'States.DataLimitExceeded'];

/** Whether a retrier or catcher is for an error. Source: "Handling errors in Step Functions workflows". */
export function isFor({ ErrorEquals }: { readonly ErrorEquals: readonly string[] }, error: string): boolean {
  // Nothing tries again or catches what Step Functions itself could not process.
  if (error === 'States.Runtime') return false;
  if (ErrorEquals.includes(error)) return true;
  if (ErrorEquals.includes('States.TaskFailed') && error !== 'States.Timeout') return true;
  return ErrorEquals.includes('States.ALL') && !BEYOND_ALL.includes(error);
}

/** How long a retrier waits. @param retries how often it has tried again already. */
export function retryDelayMs(retrier: Retrier, retries: number): number {
  const grown = retrier.IntervalSeconds * retrier.BackoffRate ** retries;
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return (retrier.JitterStrategy === 'FULL' ? Math.random() * seconds : seconds) * 1000;
}
