import type { Call } from '#domain/calls/call.ts';

/** Telephone calls of the last hours. */
export interface Calls {
  find(id: string): Promise<Call | undefined>;
  /** @throws StaleFacts when the call has another state than before, or is known though it was new. */
  save(change: { readonly before: Call | undefined; readonly after: Call }): Promise<void>;
  /** Calls that began at a moment or later, newest first. */
  since(moment: string, limit: number): Promise<readonly Call[]>;
}
