import type { LoadRecount } from '#actions/assignment/ports.ts';
import { type AgentLoad, type LoadChange, loadOf } from '#domain/case/load/agent-load.ts';
import type { MemoryTable } from './table.ts';
import { type ExpectingWrite, writeAll } from './transaction.ts';

export class MemoryAgentLoads implements LoadRecount {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async loads(agents: readonly string[]): Promise<ReadonlyMap<string, AgentLoad>> {
    return new Map(
      agents.flatMap((agent): [string, AgentLoad][] => {
        const found = this.table.loads.get(agent);
        return found ? [[agent, found]] : [];
      }),
    );
  }

  async mend(seen: AgentLoad, cases: number): Promise<void> {
    writeAll(memoryLoadWrites([{ agent: seen.agent, by: cases - seen.cases, seen }], this.table));
  }
}

export function memoryLoadWrites(changes: readonly LoadChange[] = [], { loads }: MemoryTable): ExpectingWrite[] {
  return changes.map(({ agent, by, assignedAt, returned, seen }) => {
    const stored = loadOf(agent, new Map(loads.all().map((one) => [one.agent, one])));
    return {
      expectation: `${agent} has in work what was seen`,
      isMet: seen === undefined || stored.revision === seen.revision,
      item: `load ${agent}`,
      write: () =>
        loads.put(agent, {
          ...stored,
          cases: stored.cases + by,
          assignedAt: assignedAt ?? stored.assignedAt,
          returned: returned ?? stored.returned,
          revision: stored.revision + 1,
        }),
    };
  });
}
