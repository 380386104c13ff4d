import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import type { Customer, PeopleNews } from '#domain/case/customer.ts';
import { customerWords } from '#domain/case/people/customer-words.ts';
import { phoneIn, phoneWords } from '#domain/case/people/phone.ts';
import { mostMergedCustomers } from '#domain/people/whole-customer.ts';
import { type Entities, entities } from '../entities/entities.ts';
import { type BatchedWrite, writeItems } from '../table/batch-writes.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import type { ExpectingWrite } from '../table/transaction.ts';

/** Customers by the beginnings of their words: one item for each word. */
export class DynamoPeopleIndex implements PeopleIndex {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async withWord(beginning: string, limit: number): ReturnType<PeopleIndex['withWord']> {
    const [customers, cases] = await Promise.all([
      this.beginning('people', beginning, limit),
      this.beginning('taking-part', beginning, limit),
    ]);
    return {
      customers: customers.map(({ customerId }) => String(customerId)),
      cases: cases.map(({ caseNumber }) => Number(caseNumber)),
    };
  }

  async customers(ids: readonly string[]): Promise<readonly FoundCustomer[]> {
    if (ids.length === 0) return [];
    const { account } = this.items;
    const found = await this.goingOn(ids);
    const accountKey = (id: string) => keyOf(account, { id });
    const accountIds = found.flatMap(({ accountId }) => accountId ?? []);
    const accountItem = accountIds.length === 0 ? undefined : await readItems(this.table, accountIds.map(accountKey));
    return found.map(({ id, address, name, accountId, phones = [] }) => ({
      ...{ id, address, name, phones: phonesOf(address, phones) },
      account: accountId && itemOf(account, accountItem?.(accountKey(accountId)))?.name,
    }));
  }

  async keep(customer: Customer): Promise<void> {
    const { id: customerId, accountId } = customer;
    const { accountMember, customerWord } = this.items;
    await writeItems(this.table, [
      ...(accountId === undefined ? [] : [put(accountMember.put({ accountId, customerId }))]),
      ...customerWords(customer).map((word) => put(customerWord.put({ start: startOf(word), word, customerId }))),
    ]);
  }

  /** Of who was merged the one that goes on. */
  private async goingOn(ids: readonly string[]) {
    const { customer } = this.items;
    const keyed = (id: string) => keyOf(customer, { id });
    let wanted = [...new Set(ids)];
    for (let hops = 0; ; hops++) {
      const item = wanted.length === 0 ? undefined : await readItems(this.table, wanted.map(keyed));
      const found = wanted.flatMap((id) => itemOf(customer, item?.(keyed(id))) ?? []);
      const next = [...new Set(found.map(({ id, mergedInto }) => mergedInto ?? id))];
      if (hops > mostMergedCustomers || found.every(({ mergedInto }) => mergedInto === undefined)) return found;
      wanted = next;
    }
  }

  private async beginning(partition: string, beginning: string, limit: number) {
    const { Items = [] } = await this.table.client.send(
      new QueryCommand({
        TableName: this.table.name,
        KeyConditionExpression: 'pk = :start AND begins_with(sk, :word)',
        ExpressionAttributeValues: { ':start': `${partition}#${startOf(beginning)}`, ':word': `word#${beginning}` },
        ProjectionExpression: 'customerId, caseNumber',
        Limit: limit,
      }),
    );
    return Items;
  }
}

function put(query: { params(): unknown }): BatchedWrite {
  const { Item } = query.params() as { Item: Record<string, unknown> };
  return { PutRequest: { Item } };
}

/**
 * Writes of the words that a change brings; those of who is new follow from the stream, where each costs half. A transaction writes no
 * item twice.
 */
export function wordWrites(
  { newCustomer, learned, newPhone, caseWords }: PeopleNews,
  { customerWord, caseWord }: Entities,
): ExpectingWrite[] {
  const known = new Set(learned ? customerWords(learned.before) : []);
  const phones = newPhone ? phoneWords(newPhone.phone) : [];
  const all = learned ? customerWords(learned.after) : [];
  const words = new Set([...all, ...phones].filter((word) => !known.has(word)));
  const customerId = newCustomer?.id ?? learned?.after.id ?? newPhone?.owner.id;
  const { caseNumber, words: others = [], beside = {} } = caseWords ?? {};
  return [
    ...[...words].map((word) => customerWord.put({ start: startOf(word), word, customerId: String(customerId) })),
    ...others.map((word) => caseWord.put({ ...caseWordOf(word, Number(caseNumber)), beside: besideOf(word, beside) })),
  ].map((write) => ({ expectation: 'the word is put', write }));
}

function besideOf(word: string, all: Readonly<Record<string, readonly string[]>>): string[] | undefined {
  const beside = Object.hasOwn(all, word) ? all[word] : undefined;
  return beside && [...beside];
}

function phonesOf(address: string, further: readonly string[]): readonly string[] {
  const phone = phoneIn(address);
  return [...new Set([...(phone === undefined ? [] : [phone]), ...further])];
}

/** Writes of a customer's words that came, and of those that are gone. */
export function changedWords(
  customerId: string,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  { customerWord }: Entities,
): ExpectingWrite[] {
  const itemOf = (word: string) => ({ start: startOf(word), word, customerId });
  return [
    ...added.map((word) => ({ expectation: 'the word is put', write: customerWord.put(itemOf(word)) })),
    ...removed.map((word) => ({
      expectation: 'the word is gone',
      kind: 'Delete' as const,
      write: customerWord.delete(itemOf(word)),
    })),
  ];
}

/** Sorts the newest case first. */
export function caseWordOf(word: string, caseNumber: number) {
  return { start: startOf(word), word, newest: String(10 ** 12 - caseNumber).padStart(12, '0'), caseNumber };
}

/** Two letters spread the words over partitions. */
export function startOf(word: string): string {
  return [...word].slice(0, 2).join('');
}
