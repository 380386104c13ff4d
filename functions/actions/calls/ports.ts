import type { Call } from '#domain/calls/call.ts';

/** Telephone calls of the last hours. */
export interface Calls {
  /** @returns undefined for one that is kept no longer (`isForgotten`), too. */
  find(id: string, now: Date): Promise<Call | undefined>;
  /** @throws StaleFacts when the call has another state than before, or is known though it was new. */
  save(change: { readonly before: Call | undefined; readonly after: Call }): Promise<void>;
  /** Calls that began at a moment or later and that nobody has taken, newest first. */
  unanswered(since: string, limit: number): Promise<readonly Call[]>;
}
