import type { Lease, Outbox, SentMail } from '#actions/notification/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { beginningOf, type Delivery, type InboundMessage, isOfPeople, type MessageKey } from '#domain/case/message.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import { officeCase, officeNumber } from '#domain/notification/office.ts';
import { suppressionOf } from '#domain/notification/suppression.ts';
import { noteAskedInMemory } from '../ratings.ts';
import { itemKey, type MemoryTable, type StoredAnswer } from '../table.ts';

export class MemoryOutbox implements Outbox {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async load(key: MessageKey): ReturnType<Outbox['load']> {
    const message = this.table.messages.get(itemKey(key));
    const isOffice = key.caseNumber === officeNumber;
    const found = isOffice ? officeCase('en') : this.table.cases.get(String(key.caseNumber));
    if (!message || !found) return undefined;
    if (message.direction !== 'out')
      throw new Error(`Message ${key.id} of case ${key.caseNumber} is none that can be sent`);
    const { leasedUntil, deliveryDetail } = message;
    return { message: { ...message, leasedUntil, isListed: deliveryDetail !== undefined }, case: found };
  }

  async newestWords(caseNumber: number): Promise<InboundMessage | undefined> {
    const { messages = [] } = this.table.page(caseNumber) ?? {};
    return messages.findLast((one): one is InboundMessage => one.direction === 'in' && isOfPeople(one));
  }

  async casesOf(numbers: readonly number[]): ReturnType<Outbox['casesOf']> {
    return new Map(
      numbers.flatMap((number): [number, Case][] => {
        const found = this.table.cases.get(String(number));
        return found ? [[number, found]] : [];
      }),
    );
  }

  async addressees(addresses: readonly string[]): ReturnType<Outbox['addressees']> {
    const { addresses: known } = this.table;
    return new Map(
      addresses.flatMap((address) => {
        const found = known.get(address);
        if (!found) return [];
        return [[address, { suppressed: suppressionOf(found)?.cause, provenAt: found.provenAt }]];
      }),
    );
  }

  async lease(key: MessageKey, { id, until, to, cc }: Lease): Promise<boolean> {
    const answer = this.answer(key);
    if (
      answer === undefined ||
      (answer.delivery !== 'queued' && !(answer.delivery === 'sending' && answer.leaseId === id))
    )
      return false;
    this.change(answer, { delivery: 'sending', leasedUntil: until, leaseId: id, cc, ...(to && { to }) });
    return true;
  }

  async settle(...[key, from, to, detail, event]: Parameters<Outbox['settle']>): Promise<void> {
    const answer = this.expected(key, from);
    if (event) this.table.events.put(itemKey(event), event);
    this.change(answer, { delivery: to, ...(detail !== undefined && { deliveryDetail: detail }) });
  }

  async sent(
    key: MessageKey,
    { messageId, to, cc, mailbox, notice, at, subject, text, question }: SentMail,
  ): Promise<void> {
    const sent = { key, to: to.toLowerCase(), cc: cc.map((one) => one.toLowerCase()), mailbox, notice };
    const known = { caseNumber: key.caseNumber, fingerprint: undefined, mails: [], sent };
    if (key.caseNumber !== officeNumber) this.table.knownMails.put(messageIdKey(messageId), known);
    if (question) noteAskedInMemory(question, this.table);
    const answer = this.expected(key, 'sending');
    this.change(answer, { delivery: 'sent', messageId, sentAt: at, subject, ...beginningOf(text) });
  }

  private answer(key: MessageKey): StoredAnswer | undefined {
    const message = this.table.messages.get(itemKey(key));
    return message?.direction === 'out' ? message : undefined;
  }

  private expected(key: MessageKey, delivery: Delivery): StoredAnswer {
    const answer = this.answer(key);
    if (answer?.delivery === delivery) return answer;
    throw new Error(`Message ${key.id} of case ${key.caseNumber} is ${answer?.delivery ?? 'missing'}, not ${delivery}`);
  }

  private change(answer: StoredAnswer, differences: Partial<StoredAnswer>): void {
    this.table.messages.put(itemKey(answer), { ...answer, ...differences });
  }
}
