import type { NewCases } from '#actions/work/ports.ts';
import { memoryLoadWrites } from './agent-loads.ts';
import { memoryPeopleWrites } from './people.ts';
import { itemKey, type MemoryTable, waitKey } from './table.ts';
import { create, writeAll } from './transaction.ts';

export class MemoryNewCases implements NewCases {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async at(address: string): ReturnType<NewCases['at']> {
    const known = this.table.addresses.get(address);
    const isSuppressed = known?.suppressedAt !== undefined;
    const isUnnamed = known?.unnamed === true;
    if (known?.customerId === undefined) return { customer: undefined, isSuppressed, isUnnamed };
    const { customerId: id } = known;
    const accountId = known.accountId ?? this.table.customers.get(id)?.accountId;
    const { address: theirs = address, name = '', language } = this.table.customers.get(id) ?? {};
    const customer = { id, accountId, address: theirs, name, ...(language && { language }) };
    return { customer, isSuppressed, isUnnamed };
  }

  async accountOf(domain: string): ReturnType<NewCases['accountOf']> {
    const found = this.table.domains.get(domain);
    return found && { id: found.accountId };
  }

  async open(opened: Parameters<NewCases['open']>[0]): Promise<void> {
    const { case: about, events, messages, waits, people, loads } = opened;
    const { table } = this;
    writeAll([
      create(`the case number ${about.number} is free`, table.cases, String(about.number), about),
      ...messages.map((one) => create('the message is new', table.messages, itemKey(one), one)),
      ...events.map((one) => create('the event is new', table.events, itemKey(one), one)),
      ...waits.map((one) => create('the wait is new', table.waits, waitKey(one), one)),
      ...memoryPeopleWrites({ ...people, at: about.registeredAt }, table),
      ...memoryLoadWrites(loads, table),
    ]);
  }
}
