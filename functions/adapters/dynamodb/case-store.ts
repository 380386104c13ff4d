import type { CaseStore, HeldMail, KnownOfMail } from '#actions/ports.ts';
import type { Case } from '#domain/case.ts';
import { messageIdKey } from '#domain/mail-identity.ts';
import type { Registration } from '#domain/registration.ts';
import type { CaseTable } from './case-table.ts';
import { type Entities, entities } from './entities.ts';
import { keyOf, readItems } from './point-reads.ts';
import { transact } from './transaction.ts';

export class DynamoCaseStore implements CaseStore {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async known({ identityKey, messageIds, address }: Parameters<CaseStore['known']>[0]): Promise<KnownOfMail> {
    const { knownMail, customerAddress } = this.items;
    const mailKey = (key: string) => keyOf(knownMail.get({ key }));
    const addressKey = (value: string) => keyOf(customerAddress.get({ address: value }));
    const item = await readItems(this.table, [
      ...(identityKey === undefined ? [] : [mailKey(identityKey)]),
      ...messageIds.map((id) => mailKey(messageIdKey(id))),
      ...(address === undefined ? [] : [addressKey(address)]),
    ]);
    const mail = (key: string) => knownMail.parse({ Item: item(mailKey(key)) }).data;
    const remembered = identityKey === undefined ? null : mail(identityKey);
    const customer = address === undefined ? null : customerAddress.parse({ Item: item(addressKey(address)) }).data;
    return {
      remembered: remembered ? { caseNumber: remembered.caseNumber, fingerprint: remembered.fingerprint } : undefined,
      caseNumbers: new Map(
        messageIds.flatMap((id): [string, number][] => {
          const found = mail(messageIdKey(id));
          return found ? [[id, found.caseNumber]] : [];
        }),
      ),
      customer: customer ? { id: customer.customerId, accountId: customer.accountId } : undefined,
    };
  }

  async cases(numbers: readonly number[]): Promise<ReadonlyMap<number, Case>> {
    const key = (number: number) => keyOf(this.items.case.get({ number }));
    const item = await readItems(this.table, numbers.map(key));
    return new Map(
      numbers.flatMap((number): [number, Case][] => {
        const { data } = this.items.case.parse({ Item: item(key(number)) });
        return data ? [[number, { ...data, customerId: data.customerId, accountId: data.accountId }]] : [];
      }),
    );
  }

  async accountOf(domain: string): Promise<{ id: string } | undefined> {
    const key = keyOf(this.items.accountDomain.get({ domain }));
    const item = await readItems(this.table, [key]);
    const { data } = this.items.accountDomain.parse({ Item: item(key) });
    return data ? { id: data.accountId } : undefined;
  }

  async nextNumber(): Promise<number> {
    const { data } = await this.items.counter.upsert({ name: 'case' }).add({ value: 1 }).go({ response: 'all_new' });
    if (data.value === undefined) throw new Error('The case counter has no value');
    return data.value;
  }

  async register({ identity, expectedVersion, ...what }: Registration): Promise<void> {
    const { case: cases, message, event, knownMail, customer, customerAddress, account, accountDomain } = this.items;
    const { newCustomer, newAccount, acknowledgement } = what;
    const createdAt = what.message.at;
    await transact(this.table.client, [
      {
        expectation: 'the mail is new',
        write: knownMail.create({ key: identity.key, caseNumber: what.case.number, fingerprint: identity.fingerprint }),
      },
      expectedVersion === undefined
        ? { expectation: 'the case number is free', write: cases.create(what.case) }
        : {
            expectation: `case ${what.case.number} has version ${expectedVersion}`,
            write: cases.put(what.case).where(({ version }, { eq }) => eq(version, expectedVersion)),
          },
      { expectation: 'the message is new', write: message.create(what.message) },
      { expectation: 'the event is new', write: event.create(what.event) },
      ...(acknowledgement ? [{ expectation: 'the answer is new', write: message.create(acknowledgement) }] : []),
      ...(newCustomer
        ? [
            { expectation: 'the customer is new', write: customer.create({ ...newCustomer, createdAt }) },
            {
              expectation: 'the address is unknown',
              write: customerAddress.create({
                address: newCustomer.address,
                customerId: newCustomer.id,
                accountId: newCustomer.accountId,
              }),
            },
          ]
        : []),
      ...(newAccount
        ? [
            { expectation: 'the account is new', write: account.create({ ...newAccount, createdAt }) },
            {
              expectation: 'the domain is unknown',
              write: accountDomain.create({ domain: newAccount.domain, accountId: newAccount.id }),
            },
          ]
        : []),
    ]);
  }

  async hold(mail: HeldMail): Promise<void> {
    await this.items.heldMail.put({ ...mail }).go();
  }
}
