import type { SentMail } from '#actions/case/ports.ts';
import type { FailedMails } from '#actions/notification/ports.ts';
import type { Delivery, MessageKey } from '#domain/case/message.ts';
import { isFailed, leavesListAt } from '#domain/notification/failed-mail.ts';
import { officeNumber } from '#domain/notification/office.ts';
import { outbound } from '../case/stored-message.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf, readItems } from '../table/point-reads.ts';
import type { ExpectingWrite } from '../table/transaction.ts';

/** As many as one request reads. */
const pageSize = 100;
/** So many pages are looked through for mails that still are so: who has a longer list has another trouble. */
const mostPages = 10;

/**
 * Beside each mail that failed its place in time. Whether it still is so says the mail alone: places of those that left after all end by
 * themselves.
 */
export class DynamoFailedMails implements FailedMails {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async list(limit: number): Promise<readonly SentMail[]> {
    const found: SentMail[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < mostPages && found.length < limit; page++) {
      const places: Awaited<ReturnType<DynamoFailedMails['places']>> = await this.places(cursor);
      found.push(...(await this.mails(places.keys)));
      cursor = places.cursor;
      if (cursor === null) break;
    }
    return found.slice(0, limit);
  }

  async putAway({ caseNumber, at, id }: MessageKey): Promise<void> {
    await this.items.failedMailPlace.delete({ caseNumber, at, id }).go();
  }

  private async places(cursor: string | null): Promise<{ keys: readonly MessageKey[]; cursor: string | null }> {
    const page = await this.items.failedMailPlace.query.inTime({}).go({ order: 'desc', limit: pageSize, cursor });
    return { keys: page.data.map(({ caseNumber, at, id }) => ({ caseNumber, at, id })), cursor: page.cursor };
  }

  private async mails(names: readonly MessageKey[]): Promise<readonly SentMail[]> {
    const { message } = this.items;
    const keys = names.map((name) => keyOf(message.get(name)));
    const item = await readItems(this.table, keys);
    return keys.flatMap((key) => {
      const { data } = message.parse({ Item: item(key) });
      if (!data?.delivery || !isFailed({ delivery: data.delivery, deliveryDetail: data.deliveryDetail })) return [];
      return [{ ...outbound(data), sentAt: data.sentAt, deliveryDetail: data.deliveryDetail }];
    });
  }
}

/** The mail stands among those that failed; the same again changes nothing. What is about no case has nobody to see to it. */
export function failedMailWrites(key: MessageKey, delivery: Delivery, items: Entities): readonly ExpectingWrite[] {
  const { caseNumber, at, id } = key;
  if (caseNumber === officeNumber) return [];
  const place = { caseNumber, at, id, expiresAt: leavesListAt(key, delivery) };
  return [{ expectation: 'it stands among those that failed', write: items.failedMailPlace.put(place) }];
}
