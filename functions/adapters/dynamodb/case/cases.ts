import type { Cases } from '#actions/life/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Following } from '#domain/case/following.ts';
import type { InboundMessage, MessageKey } from '#domain/case/message.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
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
    const key = keyOf(this.items.case, { number });
    const item = await readItems(this.table, [key]);
    const data = itemOf(this.items.case, item(key));
    return data ? storedCase(data) : undefined;
  }

  async loadWait(caseNumber: number, id: string): ReturnType<Cases['loadWait']> {
    const keys = {
      case: keyOf(this.items.case, { number: caseNumber }),
      wait: keyOf(this.items.wait, { caseNumber, id }),
    };
    const item = await readItems(this.table, [keys.case, keys.wait]);
    const found = itemOf(this.items.case, item(keys.case));
    const wait = itemOf(this.items.wait, item(keys.wait));
    return found && wait ? { case: storedCase(found), wait: { ...wait, outcome: wait.outcome } } : undefined;
  }

  async message(key: MessageKey): ReturnType<Cases['message']> {
    const itemKey = keyOf(this.items.message, key);
    const item = await readItems(this.table, [itemKey]);
    const data = itemOf(this.items.message, item(itemKey));
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
