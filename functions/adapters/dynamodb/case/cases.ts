import type { Cases } from '#actions/life/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Following } from '#domain/case/following.ts';
import type { InboundMessage, MessageKey } from '#domain/case/message.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf, readItems } from '../table/point-reads.ts';
import { transact } from '../table/transaction.ts';
import { DynamoAgentLoads } from './agent-loads.ts';
import { changeWrites } from './change-writes.ts';
import { storedFollowing } from './followings.ts';
import { nextCaseNumber } from './next-case-number.ts';
import { storedCase } from './stored-case.ts';
import { storedMessage } from './stored-message.ts';
import { inOrder, toldEvent } from './told-event.ts';

/** Cases as agents and waits change them. */
export class DynamoCases implements Cases {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async load(number: number): Promise<Case | undefined> {
    const key = keyOf(this.items.case.get({ number }));
    const item = await readItems(this.table, [key]);
    const { data } = this.items.case.parse({ Item: item(key) });
    return data ? storedCase(data) : undefined;
  }

  async loadWait(caseNumber: number, id: string): ReturnType<Cases['loadWait']> {
    const keys = {
      case: keyOf(this.items.case.get({ number: caseNumber })),
      wait: keyOf(this.items.wait.get({ caseNumber, id })),
    };
    const item = await readItems(this.table, [keys.case, keys.wait]);
    const found = this.items.case.parse({ Item: item(keys.case) }).data;
    const wait = this.items.wait.parse({ Item: item(keys.wait) }).data;
    return found && wait ? { case: storedCase(found), wait: { ...wait, outcome: wait.outcome } } : undefined;
  }

  async message(key: MessageKey): ReturnType<Cases['message']> {
    const itemKey = keyOf(this.items.message.get(key));
    const item = await readItems(this.table, [itemKey]);
    const { data } = this.items.message.parse({ Item: item(itemKey) });
    return data ? storedMessage(data) : undefined;
  }

  async answered(caseNumber: number, at: string, messageId: string): Promise<InboundMessage | undefined> {
    const { data } = await this.items.message.query.ofCase({ caseNumber, at }).go({ consistent: true });
    const found = data.find((item) => item.direction === 'in' && item.messageId === messageId);
    const message = found && storedMessage(found);
    return message?.direction === 'in' ? message : undefined;
  }

  async eventsSince(caseNumber: number, version: number): Promise<readonly CaseEvent[]> {
    const all = { pages: 'all', consistent: true } as const;
    const [events, messages] = await Promise.all([
      this.items.event.query
        .ofCase({ caseNumber })
        .where(({ version: one }, { gt }) => gt(one, version))
        .go(all),
      this.items.message.query
        .ofCase({ caseNumber })
        .where(({ told }, { exists }) => exists(told))
        .go(all),
    ]);
    const told = messages.data.flatMap((message) => (message.told ? [toldEvent(message, message.told)] : []));
    return inOrder([
      ...events.data.map(({ from, to, messageId, ...event }) => ({ ...event, from, to, messageId })),
      ...told.filter((event) => (event.version ?? 0) > version),
    ]);
  }

  async followers(caseNumber: number): Promise<readonly Following[]> {
    const { data } = await this.items.follower.query.ofCase({ caseNumber }).go({ pages: 'all', consistent: true });
    return data.map(storedFollowing);
  }

  loads(agents: readonly string[]): ReturnType<Cases['loads']> {
    return new DynamoAgentLoads(this.table).loads(agents);
  }

  nextNumber(): Promise<number> {
    return nextCaseNumber(this.items);
  }

  async save(change: CaseChange): Promise<void> {
    await transact(this.table.client, changeWrites(change, this.items));
  }
}
