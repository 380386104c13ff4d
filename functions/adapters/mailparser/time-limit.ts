import { createContext, Script } from 'node:vm';

const context: { work: (() => unknown) | undefined } = { work: undefined };
createContext(context);
const call = new Script('work()');

/** More time was needed than there was. */
export class OutOfTime extends Error {
  constructor() {
    super('The work took too long');
    this.name = 'OutOfTime';
  }
}

/**
 * Does work that waits for nothing, and ends it wherever it is when its time is over: no loop in it has to look at the
 * clock, and none can forget to.
 * @throws OutOfTime
 */
export function within<Result>(milliseconds: number, work: () => Result): Result {
  let result: { readonly value: Result } | undefined;
  context.work = () => {
    result = { value: work() };
  };
  try {
    call.runInContext(context, { timeout: Math.max(1, Math.round(milliseconds)) });
  } catch (error) {
    throw isTimeout(error) ? new OutOfTime() : error;
  } finally {
    context.work = undefined;
  }
  if (result === undefined) throw new OutOfTime();
  return result.value;
}

/** It is an Error of the context, not of ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
