import type { CaseReading } from '#actions/case/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { CaseChange } from '#domain/life/case-change.ts';

/** Cases as they are changed. */
export interface Cases extends CaseReading {
  /** A case and one of its waits, in one breath. */
  loadWait(number: number, waitId: string): Promise<{ case: Case; wait: Wait } | undefined>;
  /** What happened to a case after a version of it, oldest first (CASE-12). */
  eventsSince(number: number, version: number): Promise<readonly CaseEvent[]>;
  nextNumber(): Promise<number>;
  /**
   * All or nothing. Each case that changes has the version that was read; one that does not is still in the same entry
   * into its status; a wait that ends was still waiting.
   * @throws StaleFacts
   */
  save(change: CaseChange): Promise<void>;
}

/** Starts what waits for a moment and then wakes us. Starting it again changes nothing. */
export interface Workflows {
  start(wait: { readonly caseNumber: number; readonly waitId: string; readonly wakeAt: string }): Promise<void>;
}
