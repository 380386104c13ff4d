import type { SentMail } from '#actions/case/ports.ts';
import type { FailedMails } from '#actions/notification/ports.ts';
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

  async list(limit: number): Promise<readonly SentMail[]> {
    return this.table
      .answers()
      .filter((one) => isFailed(one) && one.caseNumber !== officeNumber && !this.away.has(itemKey(one)))
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, limit)
      .map(({ leasedUntil: _, leaseId: __, messageId: ___, text: ____, cut: _____, ...mail }) => mail);
  }

  async putAway(key: MessageKey): Promise<void> {
    this.away.add(itemKey(key));
  }
}
