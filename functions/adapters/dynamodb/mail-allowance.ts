import type { MailAllowance } from '#actions/notification/ports.ts';
import type { CaseTable } from './case-table.ts';
import { conditionFailed } from './condition-failed.ts';
import { type Entities, entities } from './entities.ts';

/** No address has it. */
const everybody = '*';
const hourMilliseconds = 3_600_000;

/** Counts by the clock hour; the items expire by themselves. */
export class DynamoMailAllowance implements MailAllowance {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async take(
    ...[address, at, { perRecipient, inTotal }]: Parameters<MailAllowance['take']>
  ): ReturnType<MailAllowance['take']> {
    if (!(await this.count(address, at, perRecipient))) return 'recipient';
    return (await this.count(everybody, at, inTotal)) ? undefined : 'total';
  }

  private async count(address: string, at: Date, limit: number): Promise<boolean> {
    if (limit <= 0) return false;
    const hour = at.toISOString().slice(0, 13);
    const expiresAt = Math.ceil((at.getTime() + 2 * hourMilliseconds) / 1000);
    return this.items.mailLimit
      .upsert({ address, hour })
      .add({ count: 1 })
      .set({ expiresAt })
      .where(({ count }, { lt, notExists }) => `${notExists(count)} OR ${lt(count, limit)}`)
      .go()
      .then(() => true, conditionFailed(false));
  }
}
