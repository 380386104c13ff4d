import type { CaseReading } from '#actions/case/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Following } from '#domain/case/following.ts';
import type { AgentLoad } from '#domain/case/load/agent-load.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { CaseChange } from '#domain/life/case-change.ts';

/** What agents have in work. */
export interface AgentLoads {
  /** Consistent; who has no counter yet is left out. */
  loads(agents: readonly string[]): Promise<ReadonlyMap<string, AgentLoad>>;
}

/** Cases as they are changed. */
export interface Cases extends CaseReading, AgentLoads {
  /** A case and one of its waits, in one breath. */
  loadWait(number: number, waitId: string): Promise<{ case: Case; wait: Wait } | undefined>;
  /** What happened to a case after a version of it, oldest first (CASE-12). */
  eventsSince(number: number, version: number): Promise<readonly CaseEvent[]>;
  /** Who follows a case; not who follows those that were merged into it. */
  followers(number: number): Promise<readonly Following[]>;
  nextNumber(): Promise<number>;
  /**
   * All or nothing. Each case that changes has the version that was read; one that does not is still in the same entry
   * into its status; a wait that ends was still waiting; the counter of an agent whom a rule chose is as it was.
   * @throws StaleFacts
   */
  save(change: CaseChange): Promise<void>;
}

/** Starts what waits for a moment and then wakes us. Starting it again changes nothing. */
export interface Workflows {
  start(wait: { readonly caseNumber: number; readonly waitId: string; readonly wakeAt: string }): Promise<void>;
}

/** Waits of seconds: cheaper than a workflow. They may come twice. */
export interface ShortWaits {
  enqueue(wait: { readonly caseNumber: number; readonly waitId: string }, delaySeconds: number): Promise<void>;
}

/** Calls of owners' systems that are due. They may come twice. */
export interface WebhookCalls {
  /** @param attempt 1 for the first one */
  enqueue(
    call: { readonly caseNumber: number; readonly waitId: string; readonly attempt: number },
    delaySeconds: number,
  ): Promise<void>;
}

/** Waits are looked at again after rules were changed that they were planned by. */
export interface WaitReviews {
  /** Starting one again changes nothing. @param page of the waits that run; undefined for the first */
  review(review: { readonly name: string; readonly wakeAt: string; readonly page: string | undefined }): Promise<void>;
}

/** Waits whose workflows run. */
export interface RunningWaits {
  /** A page of them, newest first. @param page undefined for the first one */
  waits(page: string | undefined): Promise<{
    readonly found: readonly { readonly caseNumber: number; readonly waitId: string }[];
    readonly next: string | undefined;
  }>;
}
