import type { Visits } from '#actions/case/ports.ts';
import type { Seen } from '#domain/case/following.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';

const day = 24 * 60 * 60;
const daysSeen = 90;
const daysBack = 180;

/** What agents have read, and when they were here: one small item each, gone after some months. */
export class DynamoVisits implements Visits {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async saw(seen: Seen, now: Date): Promise<void> {
    const expiresAt = epoch(now) + daysSeen * day;
    await this.items.seen
      .put({ ...seen, expiresAt })
      .where(({ seenAt }, { notExists, lt }) => `${notExists(seenAt)} OR ${lt(seenAt, seen.seenAt)}`)
      .go()
      .catch(conditionFailed(undefined));
  }

  async lastVisit(who: string): Promise<string | undefined> {
    const { data } = await this.items.lastVisit.get({ who }).go();
    return data?.at;
  }

  async visit(who: string, now: Date): Promise<void> {
    const expiresAt = epoch(now) + daysBack * day;
    await this.items.lastVisit.put({ who, at: now.toISOString(), expiresAt }).go();
  }
}

function epoch(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
