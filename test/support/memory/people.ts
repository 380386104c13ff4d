import type { Customer, PeopleNews } from '#domain/case/customer.ts';
import { customerWords } from '#domain/case/people/customer-words.ts';
import { phoneIn, phoneWords } from '#domain/case/people/phone.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import type { KnownAddress, MemoryTable } from './table.ts';
import { create, type ExpectingWrite } from './transaction.ts';

interface WrittenPeople extends PeopleNews {
  readonly proven?: string | undefined;
  readonly at: string;
}

export function memoryPeopleWrites(
  { owner, newCustomer, newAccount, learned, newPhone, caseWords, proven, at }: WrittenPeople,
  table: MemoryTable,
): ExpectingWrite[] {
  const { customers, accounts, domains } = table;
  const writes: ExpectingWrite[] = [];
  const isGoingOn = (id: string) => customers.get(id)?.mergedInto === undefined;
  if (owner !== undefined && owner !== learned?.after.id && owner !== newPhone?.owner.id)
    writes.push({
      ...{ expectation: 'the customer goes on', isMet: isGoingOn(owner), item: `customer ${owner}` },
      write: () => undefined,
    });
  if (newCustomer) {
    const { id, address, accountId, name } = newCustomer;
    const owner = { customerId: id, accountId, ...(name === '' && { unnamed: true as const }) };
    writes.push(
      create('the customer is new', customers, id, { ...newCustomer, createdAt: at, ...phonesOf(newPhone) }),
      owned(address, owner, table),
    );
  }
  if (learned) writes.push(...learnedWrites(learned, newPhone?.phone, table));
  if (newPhone) {
    const { keys, owner } = newPhone;
    const ofOwner = { customerId: owner.id, accountId: owner.accountId };
    writes.push(...keys.map((key) => owned(key, ofOwner, table)));
    if (owner.id !== newCustomer?.id && owner.id !== learned?.after.id)
      writes.push({
        expectation: 'the customer is known',
        isMet: customers.has(owner.id) && isGoingOn(owner.id),
        item: `customer ${owner.id}`,
        write: () => learnPhones(owner.id, [newPhone.phone], table),
      });
  }
  if (proven !== undefined)
    writes.push({
      expectation: 'the address is known',
      isMet: true,
      item: `proven ${proven}`,
      write: () => know(proven, { provenAt: at }, table),
    });
  if (newAccount) {
    const { id, domain } = newAccount;
    writes.push(
      create('the account is new', accounts, id, newAccount),
      create('the domain is unknown', domains, domain, { accountId: id }),
    );
  }
  const customer = newCustomer ?? learned?.after;
  const id = customer?.id ?? newPhone?.owner.id;
  const known = learned ? customerWords(learned.before) : [];
  const words = [...(customer ? customerWords(customer) : []), ...(newPhone ? phoneWords(newPhone.phone) : [])];
  const found = [
    ...[...new Set(words)].filter((word) => !known.includes(word)).map((word) => ({ word, customerId: id })),
    ...(caseWords?.words ?? []).map((word) => ({ word, caseNumber: caseWords?.caseNumber })),
  ];
  return [...writes, ...found.map((one) => wordWrite(one, table))];
}

function learnedWrites(
  { before, after }: NonNullable<PeopleNews['learned']>,
  phone: string | undefined,
  table: MemoryTable,
): ExpectingWrite[] {
  const { id, address, accountId } = after;
  const change: ExpectingWrite = {
    expectation: address === before.address ? 'the customer has no name' : 'the customer is known',
    isMet:
      table.customers.get(id)?.mergedInto === undefined &&
      (address === before.address
        ? table.customers.get(id)?.name === ''
        : table.customers.get(id)?.address === before.address),
    item: `customer ${id}`,
    write: () => {
      const known = table.customers.get(id);
      const isReached = address !== before.address;
      table.customers.put(id, isReached || !known ? { ...known, ...after } : { ...known, name: after.name });
      const learnt = [phone, address === before.address ? undefined : phoneIn(before.address)];
      learnPhones(
        id,
        learnt.filter((one) => one !== undefined),
        table,
      );
    },
  };
  if (address !== before.address) return [change, owned(address, { customerId: id, accountId }, table)];
  const named: ExpectingWrite = {
    expectation: 'the customer has no name',
    isMet: table.addresses.get(address)?.unnamed === true,
    item: `address ${address}`,
    write: () => know(address, { unnamed: undefined }, table),
  };
  return [change, named];
}

function phonesOf(newPhone: PeopleNews['newPhone']): Partial<WholeCustomer> {
  return newPhone ? { phones: [newPhone.phone] } : {};
}

function learnPhones(id: string, learnt: readonly string[], { customers }: MemoryTable): void {
  const found = customers.get(id);
  if (!found) return;
  const { phones = [], version = 1 } = found;
  customers.put(id, { ...found, phones: [...new Set([...phones, ...learnt])], version: version + 1 });
}

/** A customer with all that is known of them. */
export function memoryCustomer(one: Customer & Partial<WholeCustomer>): WholeCustomer {
  const phone = phoneIn(one.address);
  const { addresses = [], phones = [], merged = [], version = 1, createdAt = '', ...known } = one;
  return {
    ...{ language: undefined, timeZone: undefined, mergedInto: undefined },
    ...known,
    addresses: [...new Set([...(phone === undefined ? [one.address] : []), ...addresses])],
    phones: [...new Set([...(phone === undefined ? [] : [phone]), ...phones])],
    ...{ merged, version, createdAt },
  };
}

function owned(address: string, owner: KnownAddress, table: MemoryTable): ExpectingWrite {
  return {
    expectation: 'the address is nobody’s',
    isMet: table.addresses.get(address)?.customerId === undefined,
    item: `address ${address}`,
    write: () => know(address, owner, table),
  };
}

function know(address: string, news: Partial<KnownAddress>, { addresses }: MemoryTable): void {
  const known = addresses.get(address) ?? { customerId: undefined, accountId: undefined };
  addresses.put(address, { ...known, ...news });
}

function wordWrite(
  one: { readonly word: string; readonly customerId?: string | undefined; readonly caseNumber?: number | undefined },
  { words }: MemoryTable,
): ExpectingWrite {
  const item = `${one.word}#${one.customerId ?? one.caseNumber}`;
  return { expectation: 'the word is put', isMet: true, item: `word ${item}`, write: () => words.put(item, one) };
}
