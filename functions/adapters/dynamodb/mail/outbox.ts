import type { Lease, Outbox, SentMail } from '#actions/notification/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { beginningOf, type InboundMessage, isOfPeople, type MessageKey } from '#domain/case/message.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import { officeCase, officeNumber } from '#domain/notification/office.ts';
import { suppressionOf } from '#domain/notification/suppression.ts';
import { failedMailWrites, noLongerFailed } from '../case/failed-mail-writes.ts';
import { noteAsked } from '../case/rating-writes.ts';
import { storedCase } from '../case/stored-case.ts';
import { outbound, storedMessage } from '../case/stored-message.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';

/** Newest messages among which a person's is looked for. */
const looked = 20;
/** What one request reads. */
const atOnce = 100;

export class DynamoOutbox implements Outbox {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async load(key: MessageKey): ReturnType<Outbox['load']> {
    const keys = {
      message: keyOf(this.items.message, key),
      case: keyOf(this.items.case, { number: key.caseNumber }),
    };
    const item = await readItems(this.table, [keys.message, keys.case]);
    const message = itemOf(this.items.message, item(keys.message));
    if (message && key.caseNumber === officeNumber) {
      const about = officeCase(message.language ?? 'en');
      return { message: leasable(message), case: about };
    }
    const found = itemOf(this.items.case, item(keys.case));
    if (!message || !found) return undefined;
    return { message: leasable(message), case: storedCase(found) };
  }

  async newestWords(caseNumber: number): Promise<InboundMessage | undefined> {
    const { data } = await this.items.message.query.ofCase({ caseNumber }).go({ order: 'desc', limit: looked });
    return data.map(storedMessage).find((one): one is InboundMessage => one.direction === 'in' && isOfPeople(one));
  }

  async casesOf(numbers: readonly number[]): ReturnType<Outbox['casesOf']> {
    const { case: cases } = this.items;
    const found = new Map<number, Case>();
    for (let from = 0; from < numbers.length; from += atOnce) {
      const some = numbers.slice(from, from + atOnce).map((number) => ({ number, key: keyOf(cases, { number }) }));
      const item = await readItems(
        this.table,
        some.map(({ key }) => key),
        { consistent: false },
      );
      for (const { number, key } of some) {
        const data = itemOf(cases, item(key));
        if (data) found.set(number, storedCase(data));
      }
    }
    return found;
  }

  async addressees(addresses: readonly string[]): ReturnType<Outbox['addressees']> {
    const { customerAddress } = this.items;
    const keyed = addresses.map((address) => ({ address, key: keyOf(customerAddress, { address }) }));
    const item = await readItems(
      this.table,
      keyed.map(({ key }) => key),
    );
    return new Map(
      keyed.flatMap(({ address, key }) => {
        const data = itemOf(customerAddress, item(key));
        if (!data) return [];
        return [[address, { suppressed: suppressionOf(data)?.cause, provenAt: data.provenAt }]];
      }),
    );
  }

  async lease(key: MessageKey, { id, until, to, cc }: Lease): Promise<boolean> {
    const write = this.items.message
      .patch(key)
      .set({ delivery: 'sending', leasedUntil: until, leaseId: id, cc, ...(to && { to }) })
      .where(
        ({ delivery, leaseId }, { eq }) =>
          `${eq(delivery, 'queued')} OR (${eq(delivery, 'sending')} AND ${eq(leaseId, id)})`,
      )
      .go();
    return write.then(() => true, conditionFailed(false));
  }

  async settle(...[key, from, to, detail, event]: Parameters<Outbox['settle']>): Promise<void> {
    const settled = this.items.message
      .patch(key)
      .set({ delivery: to, ...(detail !== undefined && { deliveryDetail: detail }) })
      .where(({ delivery }, { eq }) => eq(delivery, from));
    await transact(this.table.client, [
      { expectation: `the message ${key.id} is ${from}`, kind: 'Update', write: settled },
      ...failedMailWrites(key, this.items),
      ...(event ? [{ expectation: 'the event is new', write: this.items.event.create(event) }] : []),
    ]);
  }

  async sent(
    key: MessageKey,
    { messageId, to, cc, mailbox, notice, at, subject, text, question, wasListed = false }: SentMail,
  ): Promise<void> {
    // The id first: an answer to a mail that is not yet marked sent still finds its case. What is about no case leads to none.
    const known = this.items.knownMail.put({
      key: messageIdKey(messageId),
      caseNumber: key.caseNumber,
      at: key.at,
      id: key.id,
      to: to.toLowerCase(),
      ...(cc.length > 0 && { cc: cc.map((one) => one.toLowerCase()) }),
      mailbox,
      notice,
    });
    if (key.caseNumber !== officeNumber) await known.go();
    if (question) await noteAsked(question, this.items);
    const sent = this.items.message
      .patch(key)
      .set({ delivery: 'sent', messageId, sentAt: at, subject, ...beginningOf(text) })
      .remove(['leasedUntil', 'leaseId'])
      .where(({ delivery }, { eq }) => eq(delivery, 'sending'));
    if (!wasListed) await sent.go();
    else {
      const write: ExpectingWrite = { expectation: `the message ${key.id} is sending`, kind: 'Update', write: sent };
      await transact(this.table.client, [write, ...noLongerFailed(key, this.items)]);
    }
  }
}

/** A word on why it did not leave at once says that it stands in the list. */
function leasable(item: Parameters<typeof outbound>[0]) {
  return { ...outbound(item), leasedUntil: item.leasedUntil, isListed: item.deliveryDetail !== undefined };
}
