import type { MailAllowance } from '#actions/notification/ports.ts';
import type { MemoryTable } from './table.ts';

export class MemoryMailAllowance implements MailAllowance {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async take(
    ...[address, at, { perRecipient, inTotal }]: Parameters<MailAllowance['take']>
  ): ReturnType<MailAllowance['take']> {
    const hour = at.toISOString().slice(0, 13);
    if (!this.count(`${address} ${hour}`, perRecipient)) return 'recipient';
    return this.count(`* ${hour}`, inTotal) ? undefined : 'total';
  }

  private count(key: string, limit: number): boolean {
    const taken = this.table.limits.get(key) ?? 0;
    if (taken >= limit) return false;
    this.table.limits.put(key, taken + 1);
    return true;
  }
}
