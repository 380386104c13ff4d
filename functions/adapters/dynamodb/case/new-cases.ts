import type { NewCases } from '#actions/work/ports.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { transact } from '../table/transaction.ts';
import { loadWrites } from './agent-loads.ts';
import { closingWrites } from './closing-writes.ts';
import { caseItem } from './listed-item.ts';
import { peopleWrites } from './people-writes.ts';
import { withTold } from './told-event.ts';

/** Cases that agents register by hand, with the people who are new by them. */
export class DynamoNewCases implements NewCases {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async at(address: string): ReturnType<NewCases['at']> {
    const { customerAddress, customer: customers } = this.items;
    const addressKey = keyOf(customerAddress, { address });
    const known = itemOf(customerAddress, (await readItems(this.table, [addressKey]))(addressKey));
    const isSuppressed = known?.suppressedAt !== undefined;
    const isUnnamed = known?.unnamed === true;
    if (known?.customerId === undefined) return { customer: undefined, isSuppressed, isUnnamed };
    const { customerId: id } = known;
    const key = keyOf(customers, { id });
    const found = itemOf(customers, (await readItems(this.table, [key]))(key));
    // A phone was written down before anybody knew the company.
    const accountId = known.accountId ?? found?.accountId;
    const customer = { id, accountId, address: found?.address ?? address, name: found?.name ?? '' };
    const language = known.language ?? found?.language;
    return { customer: { ...customer, ...(language && { language }) }, isSuppressed, isUnnamed };
  }

  async accountOf(domain: string): ReturnType<NewCases['accountOf']> {
    const key = keyOf(this.items.accountDomain, { domain });
    const data = itemOf(this.items.accountDomain, (await readItems(this.table, [key]))(key));
    return data ? { id: data.accountId } : undefined;
  }

  async open({
    case: opened,
    events,
    messages,
    waits,
    people,
    loads = [],
  }: Parameters<NewCases['open']>[0]): Promise<void> {
    const { case: cases, message, event, wait } = this.items;
    const told = withTold(messages, events);
    await transact(this.table.client, [
      { expectation: `the case number ${opened.number} is free`, write: cases.create(caseItem(opened)) },
      ...told.messages.map((one) => ({ expectation: 'the message is new', write: message.create(one) })),
      ...told.events.map((one) => ({ expectation: 'the event is new', write: event.create(one) })),
      ...waits.map((one) => ({ expectation: 'the wait is new', write: wait.create(one) })),
      ...peopleWrites({ ...people, at: opened.registeredAt }, this.items),
      ...loadWrites(loads, this.items),
      ...closingWrites(opened, undefined, this.items),
    ]);
  }
}
