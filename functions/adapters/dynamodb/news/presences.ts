import type { Presences } from '#actions/case/ports.ts';
import type { Presence } from '#domain/case/presence.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';

/** One partition for all: as many items as there are cases open in browsers. */
export class DynamoPresences implements Presences {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async all(now: Date): Promise<readonly Presence[]> {
    const { data } = await this.items.presence.query.all({}).go({ pages: 'all' });
    // Expired items stay for a while: DynamoDB removes them when it has time.
    return data
      .filter(({ until }) => until > now.toISOString())
      .map(({ caseNumber, who, doing, until }) => ({ caseNumber, who, doing, until }));
  }

  async put(presence: Presence): Promise<void> {
    const expiresAt = Math.floor(Date.parse(presence.until) / 1000);
    await this.items.presence.put({ ...presence, expiresAt }).go();
  }

  async remove({ caseNumber, who }: Pick<Presence, 'caseNumber' | 'who'>): Promise<void> {
    await this.items.presence.delete({ caseNumber, who }).go();
  }
}
