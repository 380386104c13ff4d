import type { Feedback } from '#actions/notification/ports.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import { newsId } from '#domain/notification/mail-news.ts';
import { itemKey, type MemoryTable } from '../table.ts';

export class MemoryFeedback implements Feedback {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async messageWithId(messageIds: readonly string[]): ReturnType<Feedback['messageWithId']> {
    const known = messageIds.map((id) => this.table.knownMails.get(messageIdKey(id))?.sent);
    return known.find((sent) => sent !== undefined);
  }

  async newestTo(caseNumber: number, addresses: readonly string[]): ReturnType<Feedback['newestTo']> {
    return this.table
      .answers()
      .filter((message) => message.caseNumber === caseNumber && message.messageId !== undefined)
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
      .find(({ to, cc }) => [to.address, ...cc].some((address) => addresses.includes(address)));
  }

  async caseOf(number: number): ReturnType<Feedback['caseOf']> {
    return this.table.cases.get(String(number));
  }

  async undelivered(...[key, news, notices]: Parameters<Feedback['undelivered']>): Promise<void> {
    const message = this.table.messages.get(itemKey(key));
    if (message?.direction !== 'out') return;
    const { what, at, detail, copy } = news;
    const id = newsId(key, news);
    if (this.table.events.all().some((event) => event.id === id)) return;
    const failed = copy === undefined && what === 'mail-undelivered' && { delivery: 'undelivered' as const };
    this.table.messages.put(itemKey(key), { ...message, deliveryDetail: detail.slice(0, 1000), ...failed });
    for (const one of notices?.messages ?? [])
      this.table.messages.put(itemKey(one), { ...one, leasedUntil: undefined });
    const event = { caseNumber: key.caseNumber, at, id };
    const to = detail.slice(0, 300);
    this.table.events.put(itemKey(event), { ...event, who: 'postcase', what, from: undefined, to, messageId: key.id });
  }

  async suppress(address: string, at: string, reason: string): Promise<void> {
    const known = this.table.addresses.get(address) ?? { customerId: undefined, accountId: undefined };
    this.table.addresses.put(address, { ...known, suppressedAt: at, suppressedFor: reason.slice(0, 300) });
  }
}
