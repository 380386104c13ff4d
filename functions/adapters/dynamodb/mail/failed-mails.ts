import type { SentMail } from '#actions/case/ports.ts';
import type { FailedMails, FailedPage } from '#actions/notification/ports.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { isFailed } from '#domain/notification/failed-mail.ts';
import { placeOf } from '../case/failed-mail-writes.ts';
import { outbound } from '../case/stored-message.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';

/**
 * Beside each mail that failed its place in time, until it leaves or is settled. Whether it still is so says the mail alone.
 */
export class DynamoFailedMails implements FailedMails {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async page(limit: number, after: MessageKey | undefined): Promise<FailedPage> {
    // One more tells whether there are others behind it.
    const asked = { order: 'desc', limit: limit + 1, pages: 'all', count: limit + 1 } as const;
    const { inTime } = this.items.failedMailPlace.query;
    const found = after ? inTime({}).lt(placeOf(after)) : inTime({});
    const { data } = await found.go(asked);
    const places = data.slice(0, limit).map(placeOf);
    return { mails: await this.mails(places), next: data.length > limit ? places.at(-1) : undefined };
  }

  async putAway({ caseNumber, at, id }: MessageKey): Promise<void> {
    await this.items.failedMailPlace.delete({ caseNumber, at, id }).go();
  }

  private async mails(names: readonly MessageKey[]): Promise<readonly SentMail[]> {
    const { message } = this.items;
    const keys = names.map((name) => keyOf(message, name));
    const item = await readItems(this.table, keys);
    return keys.flatMap((key) => {
      const data = itemOf(message, item(key));
      if (!data?.delivery || !isFailed({ delivery: data.delivery, deliveryDetail: data.deliveryDetail })) return [];
      return [{ ...outbound(data), sentAt: data.sentAt, deliveryDetail: data.deliveryDetail }];
    });
  }
}
