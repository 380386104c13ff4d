import type { Suppressions } from '#actions/notification/ports.ts';
import type { MemoryTable } from '../table.ts';

export class MemorySuppressions implements Suppressions {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async lift(address: string): Promise<boolean> {
    const known = this.table.addresses.get(address);
    if (known?.suppressedAt === undefined) return false;
    const { customerId, accountId } = known;
    this.table.addresses.put(address, { customerId, accountId });
    return true;
  }
}
