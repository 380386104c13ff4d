import type { HeldMail, HeldMails } from '#actions/intake/ports.ts';
import type { MemoryTable } from '../table.ts';

export class MemoryHeldMails implements HeldMails {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async hold(mail: HeldMail): Promise<void> {
    this.table.held.put(mail.id, mail);
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
