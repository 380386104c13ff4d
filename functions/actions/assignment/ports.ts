import type { AgentLoads } from '#actions/life/ports.ts';
import type { AgentLoad } from '#domain/case/load/agent-load.ts';

/** Counters that are put right. */
export interface LoadRecount extends AgentLoads {
  /** @throws StaleFacts when the counter has changed since it was read. */
  mend(seen: AgentLoad, cases: number): Promise<void>;
}
