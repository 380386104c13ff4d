import type { HeldMail, HeldMails } from '#actions/intake/ports.ts';
import type { ToldOnce } from '#domain/intake/held-answer-notice.ts';
import { toldKey } from '#domain/intake/mail-identity.ts';
import { itemKey, type MemoryTable } from '../table.ts';

export class MemoryHeldMails implements HeldMails {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async hold(mail: HeldMail, told?: ToldOnce): Promise<void> {
    this.table.held.put(mail.id, mail);
    const { knownMails, messages } = this.table;
    if (!told || knownMails.has(toldKey(told.once)) || messages.has(itemKey(told.notice))) return;
    const { caseNumber } = told.notice;
    knownMails.put(toldKey(told.once), { caseNumber, fingerprint: undefined, mails: [], sent: undefined });
    messages.put(itemKey(told.notice), told.notice);
  }

  async list(limit: number): Promise<readonly HeldMail[]> {
    const newestFirst = this.table.held.all().toSorted((one, other) => (one.at < other.at ? 1 : -1));
    return newestFirst.slice(0, limit);
  }

  async find(id: string): Promise<HeldMail | undefined> {
    return this.table.held.get(id);
  }

  async remove(id: string): Promise<void> {
    this.table.held.delete(id);
  }
}
