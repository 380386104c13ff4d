import type { Accounts, Customers, StoredAccount } from '#actions/people/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { CaseMove, CustomerChange, KnownKeys, PeopleEvent } from '#domain/people/customer-change.ts';
import { type WholeCustomer, wordsOfCustomer } from '#domain/people/whole-customer.ts';
import { memoryCustomer } from '../people.ts';
import type { MemoryTable } from '../table.ts';
import { create, type ExpectingWrite, writeAll } from '../transaction.ts';

export class MemoryCustomers implements Customers {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async find(id: string): Promise<WholeCustomer | undefined> {
    const found = this.table.customers.get(id);
    return found && memoryCustomer(found);
  }

  async known(keys: readonly string[]): Promise<KnownKeys> {
    return new Map(
      keys.flatMap((key) => {
        const { customerId, provenAt, suppressedAt, suppressedFor } = this.table.addresses.get(key) ?? {};
        return this.table.addresses.has(key) ? [[key, { customerId, provenAt, suppressedAt, suppressedFor }]] : [];
      }),
    );
  }

  async history(of: string, limit: number): Promise<readonly PeopleEvent[]> {
    const lines = this.table.peopleEvents.all().filter((one) => one.of === of);
    return lines.toSorted((one, other) => (nameOf(one) < nameOf(other) ? 1 : -1)).slice(0, limit);
  }

  async save(change: CustomerChange): Promise<void> {
    writeAll(changeWrites(change, this.table));
  }

  async lift(address: string, event: PeopleEvent): Promise<boolean> {
    const { addresses, peopleEvents } = this.table;
    const { suppressedAt, suppressedFor, ...found } = addresses.get(address) ?? {
      customerId: undefined,
      accountId: undefined,
    };
    if (suppressedAt === undefined) return false;
    addresses.put(address, found);
    peopleEvents.put(nameOf(event), event);
    return true;
  }

  async plan(move: CaseMove): Promise<void> {
    this.table.moves.put(nameOfMove(move), move);
  }
}

export class MemoryAccounts implements Accounts {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async find(id: string): Promise<StoredAccount | undefined> {
    const found = this.table.accounts.get(id);
    return found && { version: 1, ...found };
  }

  async at(domain: string): ReturnType<Accounts['at']> {
    const found = this.table.domains.get(domain);
    return found && this.find(found.accountId);
  }

  async members(id: string, limit: number, after = ''): Promise<readonly string[]> {
    const members = this.table.customers.all().filter((one) => one.accountId === id && one.mergedInto === undefined);
    const ids = members.map((one) => one.id).filter((one) => one > after);
    return ids.toSorted().slice(0, limit);
  }

  async rename({ id, version }: StoredAccount, name: string, event: PeopleEvent): Promise<void> {
    const found = await this.find(id);
    if (found?.version !== version) throw new StaleFacts(`the company has version ${version}`);
    this.table.accounts.put(id, { ...found, name, version: version + 1 });
    this.table.peopleEvents.put(nameOf(event), event);
  }
}

function changeWrites(change: CustomerChange, table: MemoryTable): ExpectingWrite[] {
  const { before, after, events, gained, lost, kept, newAccount, source, move } = change;
  const { accounts, domains, peopleEvents, moves } = table;
  return [
    guarded(before, after, table),
    ...(source ? [guarded(source.before, source.after, table)] : []),
    ...gained.map(({ key, from }) => known(key, from, after, table)),
    ...lost.map((key) => known(key, after.id, undefined, table)),
    ...kept.map((key) => known(key, after.id, after, table)),
    ...(newAccount
      ? [
          create('the account is new', accounts, newAccount.id, newAccount),
          create('the domain is unknown', domains, newAccount.domain, { accountId: newAccount.id }),
        ]
      : []),
    ...events.map((one) => create('the line is new', peopleEvents, nameOf(one), one)),
    ...(move ? [create('the move is planned', moves, nameOfMove(move), move)] : []),
    wordsWrite(before, after, table),
  ];
}

function guarded(before: WholeCustomer | undefined, after: WholeCustomer, { customers }: MemoryTable): ExpectingWrite {
  const stored = customers.get(after.id);
  return {
    expectation: before ? `the customer ${before.id} has version ${before.version}` : 'the customer is new',
    isMet: before ? stored !== undefined && (stored.version ?? 1) === before.version : !stored,
    item: `customer ${after.id}`,
    write: () => customers.put(after.id, after),
  };
}

function known(
  key: string,
  from: string | undefined,
  to: WholeCustomer | undefined,
  { addresses }: MemoryTable,
): ExpectingWrite {
  const stored = addresses.get(key);
  const unnamed = to?.name === '' && key === to.address ? true : undefined;
  const owner = { customerId: to?.id, accountId: to?.accountId, language: to?.language, unnamed } as const;
  return {
    expectation: from === undefined ? 'the address is nobody’s' : 'the address is theirs',
    isMet: stored?.customerId === from,
    item: `address ${key}`,
    write: () => addresses.put(key, { ...stored, ...owner }),
  };
}

function wordsWrite(before: WholeCustomer | undefined, after: WholeCustomer, { words }: MemoryTable): ExpectingWrite {
  return {
    expectation: 'the words are put',
    isMet: true,
    item: `words ${after.id}`,
    write: () => {
      for (const word of before ? wordsOfCustomer(before) : []) words.delete(`${word}#${after.id}`);
      for (const word of wordsOfCustomer(after)) words.put(`${word}#${after.id}`, { word, customerId: after.id });
    },
  };
}

function nameOf({ of, at, id }: PeopleEvent): string {
  return `${of} ${at} ${id}`;
}

function nameOfMove({ from, at, step }: CaseMove): string {
  return `${from} ${at} ${String(step).padStart(6, '0')}`;
}
