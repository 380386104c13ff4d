import type { SentMail } from '#actions/case/ports.ts';
import type { FailedMails, FailedPage } from '#actions/notification/ports.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { isFailed } from '#domain/notification/failed-mail.ts';
import { officeNumber } from '#domain/notification/office.ts';
import { itemKey, type MemoryTable } from '../table.ts';

export class MemoryFailedMails implements FailedMails {
  private readonly away = new Set<string>();
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async page(limit: number, after: MessageKey | undefined): Promise<FailedPage> {
    const behind = this.mails().filter((mail) => after === undefined || placeOf(mail) < placeOf(after));
    const mails = behind.slice(0, limit);
    return { mails, next: behind.length > limit ? mails.at(-1) : undefined };
  }

  async putAway(key: MessageKey): Promise<void> {
    this.away.add(itemKey(key));
  }

  private mails(): readonly SentMail[] {
    return this.table
      .answers()
      .filter((one) => isFailed(one) && one.caseNumber !== officeNumber && !this.away.has(itemKey(one)))
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
      .map(({ leasedUntil: _, leaseId: __, messageId: ___, text: ____, cut: _____, ...mail }) => mail);
  }
}

/** In the order of the list. */
function placeOf({ at, caseNumber, id }: MessageKey): string {
  return `${at} ${String(caseNumber).padStart(9, '0')} ${id}`;
}
