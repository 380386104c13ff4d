import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { drainBacklog } from '#actions/lists/drain-backlog.ts';
import { DynamoAgentLoads } from '#adapters/dynamodb/case/agent-loads.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoCaseStore } from '#adapters/dynamodb/case/case-store.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import type { AgentLoad } from '#domain/case/load/agent-load.ts';
import { addressOf, DeskOfAgents } from '../../../actions/assignment/desk-of-agents.ts';
import { plainMail } from '../../../support/plain-mail.ts';
import { RealTables } from '../real-table.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
}, 60_000);
afterAll(() => tables.stop());

describe('CASE-09 counters of agents, in DynamoDB', () => {
  it('20 cases that come at once over 5 agents differ by at most one', async () => {
    const table = await tables.make();
    const people = ['ann', 'bob', 'eve', 'kim', 'liz'];
    const { postcase, draining } = new DeskOfAgents(Object.fromEntries(people.map((name) => [name, {}])));
    for (const name of people)
      await new DynamoAgentLoads(table).mend({ agent: addressOf(name), cases: 0, revision: 0 }, 0);
    const receiving = { ...postcase.receiving, cases: new DynamoCaseStore(table) };
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const raw = plainMail({
          messageId: `<${index}@client.test>`,
          from: `ann${index}@client.test`,
          subject: `Mail ${index}`,
        });
        return receiveMail(postcase.arrived(raw), receiving);
      }),
    );
    // Those for whom rivals were too many find somebody now.
    const lists = new DynamoCaseLists(table);
    await drainBacklog({ ...draining, lists, cases: new DynamoCases(table) });
    const loads = await new DynamoAgentLoads(table).loads(people.map(addressOf));
    expect([...loads.values()].map(({ cases }) => cases)).toEqual([4, 4, 4, 4, 4]);
    const open = await lists.ofStatuses(['New']);
    expect(people.map((name) => open.filter(({ agent }) => agent === addressOf(name)).length)).toEqual([4, 4, 4, 4, 4]);
  }, 60_000);

  it('a counter is put right if it is as it was seen, and not otherwise', async () => {
    const counters = new DynamoAgentLoads(await tables.make());
    const none: AgentLoad = { agent: 'ann@agents.test', cases: 0, revision: 0 };
    await counters.mend(none, 4);
    await expect(counters.mend(none, 5)).rejects.toThrow(
      'Changed meanwhile: ann@agents.test has in work what was seen',
    );
    const seen = (await counters.loads([none.agent])).get(none.agent);
    expect(seen).toEqual({ agent: none.agent, cases: 4, revision: 1 });
  });
});
