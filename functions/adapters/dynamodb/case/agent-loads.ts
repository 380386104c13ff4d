import type { LoadRecount } from '#actions/assignment/ports.ts';
import type { AgentLoad, LoadChange } from '#domain/case/load/agent-load.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';

/** What one request reads. */
const mostAtOnce = 100;

/** Milliseconds: an index of DynamoDB shows what was written within a second, as a rule. */
export const indexDelay = 2000;

/** Counters of agents, each an item of its own. */
export class DynamoAgentLoads implements LoadRecount {
  private readonly table: CaseTable;

  constructor(table: CaseTable) {
    this.table = table;
  }

  async loads(agents: readonly string[]): Promise<ReadonlyMap<string, AgentLoad>> {
    const { agentLoad } = entities(this.table);
    const found = new Map<string, AgentLoad>();
    for (let from = 0; from < agents.length; from += mostAtOnce) {
      const keys = agents.slice(from, from + mostAtOnce).map((agent) => keyOf(agentLoad, { agent }));
      const item = await readItems(this.table, keys);
      for (const one of keys) {
        const data = itemOf(agentLoad, item(one));
        if (data) found.set(data.agent, data);
      }
    }
    return found;
  }

  async mend({ agent, ...seen }: AgentLoad, cases: number): Promise<void> {
    const by = cases - seen.cases;
    await transact(this.table.client, loadWrites([{ agent, by, seen: { agent, ...seen } }], entities(this.table)));
  }
}

/** Writes of counters: one that rules went by must not have changed since it was read. */
export function loadWrites(
  changes: readonly LoadChange[],
  { agentLoad }: Pick<Entities, 'agentLoad'>,
): readonly ExpectingWrite[] {
  return changes.map(({ agent, by, assignedAt, returned, seen }) => {
    const write = agentLoad
      .update({ agent })
      .add({ cases: by, revision: 1 })
      .set({ ...(assignedAt !== undefined && { assignedAt }), ...(returned && { returned }) });
    return {
      expectation: `${agent} has in work what was seen`,
      kind: 'Update',
      write: seen
        ? write.where(({ revision }, { eq, notExists }) =>
            seen.revision === 0 ? notExists(revision) : eq(revision, seen.revision),
          )
        : write,
    };
  });
}
