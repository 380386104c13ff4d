import type { Feedback } from '#actions/notification/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { keptNotes } from '#domain/case/happened/rule-note.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import { type News, newsId } from '#domain/notification/mail-news.ts';
import { failedMailWrites } from '../case/failed-mail-writes.ts';
import { storedCase } from '../case/stored-case.ts';
import { outbound } from '../case/stored-message.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';

const mostIds = 20;
/** Of a case's messages, a megabyte each: nobody answers a report on older ones. */
const mostPages = 4;

export class DynamoFeedback implements Feedback {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async messageWithId(messageIds: readonly string[]): ReturnType<Feedback['messageWithId']> {
    const keys = messageIds.slice(0, mostIds).map((id) => keyOf(this.items.knownMail, { key: messageIdKey(id) }));
    const item = await readItems(this.table, keys);
    for (const key of keys) {
      const data = itemOf(this.items.knownMail, item(key));
      if (data?.at !== undefined && data.id !== undefined && data.to !== undefined)
        return {
          key: { caseNumber: data.caseNumber, at: data.at, id: data.id },
          to: data.to,
          cc: data.cc ?? [],
          mailbox: data.mailbox ?? '',
          notice: data.notice,
        };
    }
    return undefined;
  }

  async newestTo(caseNumber: number, addresses: readonly string[]): ReturnType<Feedback['newestTo']> {
    const { data } = await this.items.message.query
      .ofCase({ caseNumber })
      .where(({ direction, messageId }, { eq, exists }) => `${eq(direction, 'out')} AND ${exists(messageId)}`)
      .go({ order: 'desc', pages: mostPages });
    const wanted = new Set(addresses);
    return data.map(outbound).find(({ to, cc }) => [to.address, ...cc].some((address) => wanted.has(address)));
  }

  async caseOf(number: number): ReturnType<Feedback['caseOf']> {
    const key = keyOf(this.items.case, { number });
    const data = itemOf(this.items.case, (await readItems(this.table, [key]))(key));
    return data ? storedCase(data) : undefined;
  }

  async undelivered(...[key, news, notices]: Parameters<Feedback['undelivered']>): Promise<void> {
    const { what, at, detail } = news;
    const event = { caseNumber: key.caseNumber, at, id: newsId(key, news), who: 'postcase', messageId: key.id };
    const rules = notices && keptNotes(notices.notes);
    try {
      await transact(this.table.client, [
        { expectation: 'it is news', write: this.marked(key, news), kind: 'Update' },
        ...(isLost(news) ? failedMailWrites(key, this.items) : []),
        ...(notices?.messages ?? []).map((one) => ({
          expectation: 'the notice is new',
          write: this.items.message.create(one),
        })),
        {
          expectation: 'the event is new',
          write: this.items.event.create({ ...event, what, to: detail.slice(0, 300), ...(rules && { rules }) }),
        },
      ]);
    } catch (error) {
      // The same news comes by mail and from SES.
      if (!(error instanceof StaleFacts) || error.isConflict) throw error;
    }
  }

  private marked(key: MessageKey, news: News): ExpectingWrite['write'] {
    const message = this.items.message.patch(key);
    const { at } = news;
    const detail = { deliveryDetail: news.detail.slice(0, 1000) };
    const id = newsId(key, news);
    if (news.copy !== undefined)
      return message
        .set(detail)
        .add({ copyNews: [id] })
        .where(({ copyNews }, { notContains }) => notContains(copyNews, id));
    return isLost(news)
      ? message.set({ ...detail, delivery: 'undelivered' }).where(({ delivery }, { ne }) => ne(delivery, 'undelivered'))
      : message
          .set({ ...detail, complainedAt: at })
          .where(({ complainedAt }, { notExists }) => notExists(complainedAt));
  }

  async suppress(address: string, at: string, reason: string): Promise<void> {
    await this.items.customerAddress.upsert({ address, suppressedAt: at, suppressedFor: reason.slice(0, 300) }).go();
  }
}

/** Whether the mail did not reach whom it went to. */
function isLost({ what, copy }: News): boolean {
  return copy === undefined && what === 'mail-undelivered';
}
