import type { CaseStore, KnownOfMail } from '#actions/intake/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { InboundMessage, MessageKey } from '#domain/case/message.ts';
import type { AgentsNote } from '#domain/intake/agents-note.ts';
import { messageIdKey, type RememberedMail } from '#domain/intake/mail-identity.ts';
import type { AnsweredNotice } from '#domain/intake/matching.ts';
import type { Memory, Registration, WrittenCase } from '#domain/intake/registration.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';
import { DynamoAgentLoads, loadWrites } from './agent-loads.ts';
import { changeWrites } from './change-writes.ts';
import { mailedWrites } from './closing-writes.ts';
import { caseItem } from './listed-item.ts';
import { nextCaseNumber } from './next-case-number.ts';
import { peopleWrites } from './people-writes.ts';
import { storedCase } from './stored-case.ts';
import { withTold } from './told-event.ts';

export class DynamoCaseStore implements CaseStore {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async known({ identityKey, messageIds, address }: Parameters<CaseStore['known']>[0]): Promise<KnownOfMail> {
    const { knownMail, customerAddress } = this.items;
    const mailKey = (key: string) => keyOf(knownMail, { key });
    const addressKey = (value: string) => keyOf(customerAddress, { address: value });
    const item = await readItems(this.table, [
      ...(identityKey === undefined ? [] : [mailKey(identityKey)]),
      ...messageIds.map((id) => mailKey(messageIdKey(id))),
      ...(address === undefined ? [] : [addressKey(address)]),
    ]);
    const mail = (key: string) => itemOf(knownMail, item(mailKey(key)));
    const remembered = identityKey === undefined ? null : mail(identityKey);
    const customer = address === undefined ? null : itemOf(customerAddress, item(addressKey(address)));
    return {
      remembered: remembered ? rememberedMail(remembered) : undefined,
      caseNumbers: new Map(
        messageIds.flatMap((id): [string, number][] => {
          const found = mail(messageIdKey(id));
          return found ? [[id, found.caseNumber]] : [];
        }),
      ),
      received: new Set(messageIds.filter((id) => mail(messageIdKey(id))?.fingerprint !== undefined)),
      notices: new Map(
        messageIds.flatMap((id): [string, AnsweredNotice][] => {
          const { notice: template, to } = mail(messageIdKey(id)) ?? {};
          return template === undefined ? [] : [[id, { template, to }]];
        }),
      ),
      answered: messageIds.map((id) => sentKey(mail(messageIdKey(id)))).find((key) => key !== undefined),
      customer: customer?.customerId
        ? {
            id: customer.customerId,
            accountId: customer.accountId,
            isSuppressed: customer.suppressedAt !== undefined,
            ...(customer.unnamed && { isUnnamed: true }),
            ...(customer.language && { language: customer.language }),
            provenAt: customer.provenAt,
          }
        : undefined,
      isSuppressed: customer?.suppressedAt !== undefined,
    };
  }

  async agentsText(key: MessageKey): ReturnType<CaseStore['agentsText']> {
    const place = keyOf(this.items.message, key);
    const item = await readItems(this.table, [place]);
    const { by, text, cut = false } = itemOf(this.items.message, item(place)) ?? {};
    return by === undefined || text === undefined ? undefined : { text, cut };
  }

  async cases(numbers: readonly number[]): Promise<ReadonlyMap<number, Case>> {
    const key = (number: number) => keyOf(this.items.case, { number });
    const item = await readItems(this.table, numbers.map(key));
    return new Map(
      numbers.flatMap((number): [number, Case][] => {
        const data = itemOf(this.items.case, item(key(number)));
        return data ? [[number, storedCase(data)]] : [];
      }),
    );
  }

  async accountOf(domain: string): Promise<{ id: string } | undefined> {
    const key = keyOf(this.items.accountDomain, { domain });
    const item = await readItems(this.table, [key]);
    const data = itemOf(this.items.accountDomain, item(key));
    return data ? { id: data.accountId } : undefined;
  }

  async peopleAt(addresses: readonly string[]): ReturnType<CaseStore['peopleAt']> {
    const { customerAddress } = this.items;
    const key = (address: string) => keyOf(customerAddress, { address });
    const item = await readItems(this.table, addresses.map(key));
    return new Map(
      addresses.flatMap((address) => {
        const data = itemOf(customerAddress, item(key(address)));
        return data ? [[address, { accountId: data.accountId, provenAt: data.provenAt }]] : [];
      }),
    );
  }

  loads(agents: readonly string[]): ReturnType<CaseStore['loads']> {
    return new DynamoAgentLoads(this.table).loads(agents);
  }

  nextNumber(): Promise<number> {
    return nextCaseNumber(this.items);
  }

  async register({ memory, cases, ...what }: Registration): Promise<void> {
    const { message, event, wait } = this.items;
    const mails = withTold([what.message, ...what.copies], what.events);
    const { messages } = mails;
    const ruled = withTold(what.ruled ?? [], mails.events);
    const { events } = ruled;
    await transact(this.table.client, [
      { expectation: 'the mail is new', write: this.remember(memory, what.message) },
      ...cases.map((written) => this.write(written)),
      ...messages.map((one) => ({
        expectation: 'the message is new',
        write: message.create(one),
      })),
      ...(what.note ? [{ expectation: 'the note is new', write: message.create(what.note) }] : []),
      ...events.map((one) => ({ expectation: 'the event is new', write: event.create(one) })),
      ...what.notices.map((one) => ({ expectation: 'the answer is new', write: message.create(one) })),
      ...ruled.messages.map((one) => ({ expectation: 'what the rules write is new', write: message.create(one) })),
      ...what.waits.map((one) => ({ expectation: 'the wait is new', write: wait.create(one) })),
      ...peopleWrites({ ...what, at: what.message.at }, this.items),
      ...loadWrites(what.loads ?? [], this.items),
      ...cases.flatMap(({ case: written }) => mailedWrites(written, what.message.at, this.items)),
    ]);
  }

  async keepNote({ memory, note, event: kept, notice }: AgentsNote): Promise<void> {
    const { message, event } = this.items;
    const { messages, events } = withTold([note], [kept]);
    await transact(this.table.client, [
      { expectation: 'the mail is new', write: this.remember(memory, note) },
      ...messages.map((one) => ({ expectation: 'the note is new', write: message.create(one) })),
      ...events.map((one) => ({ expectation: 'the event is new', write: event.create(one) })),
      ...(notice ? [{ expectation: 'the notice is new', write: message.create(notice) }] : []),
    ]);
  }

  async keepAnswer({ memory, id, change }: Parameters<CaseStore['keepAnswer']>[0]): Promise<void> {
    const [guard, ...writes] = changeWrites(change, this.items);
    // A note stands beside its case, whatever becomes of that.
    const guarded = change.after && guard ? [guard] : [];
    await transact(this.table.client, [
      { expectation: 'the mail is new', write: this.remember(memory, { id, caseNumber: change.before.number }) },
      ...guarded,
      ...writes,
    ]);
  }

  private remember(
    { after, ...memory }: Memory,
    { id: latest, caseNumber }: Pick<InboundMessage, 'id' | 'caseNumber'>,
  ): ExpectingWrite['write'] {
    const { knownMail } = this.items;
    const item = { ...memory, latest, caseNumber };
    return after === undefined
      ? knownMail.create(item)
      : knownMail.put(item).where((known, { eq }) => eq(known.latest, after));
  }

  private write({ case: written, expectedVersion }: WrittenCase): ExpectingWrite {
    const { case: cases } = this.items;
    return expectedVersion === undefined
      ? { expectation: `the case number ${written.number} is free`, write: cases.create(caseItem(written)) }
      : {
          expectation: `case ${written.number} has version ${expectedVersion}`,
          write: cases.put(caseItem(written)).where(({ version }, { eq }) => eq(version, expectedVersion)),
        };
  }
}

/** Of a mail of ours that is known by its id. */
function sentKey(known: (Partial<MessageKey> & { readonly to?: string | undefined }) | null): MessageKey | undefined {
  const { caseNumber, at, id, to } = known ?? {};
  return caseNumber === undefined || at === undefined || id === undefined || to === undefined
    ? undefined
    : { caseNumber, at, id };
}

function rememberedMail({
  caseNumber,
  fingerprint,
  mails = [],
}: Partial<RememberedMail> & Pick<RememberedMail, 'caseNumber'>): RememberedMail {
  return { caseNumber, fingerprint, mails };
}
