import type { KeptAnswers } from '#actions/access/ports.ts';
import { type KeptAnswer, keptHours } from '#domain/access/kept-answer.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';

/** The table forgets them by itself. */
export class DynamoKeptAnswers implements KeptAnswers {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async begin(key: string, fingerprint: string, until: string): Promise<KeptAnswer | undefined> {
    const now = Date.parse(until) / 1000;
    const expiresAt = Math.ceil(now + keptHours * 3600);
    const isTaken = await this.items.keptAnswer
      .put({ key, fingerprint, state: 'begun', until, expiresAt })
      // What has expired may be there for days.
      .where(
        (known, { notExists, eq, lt }) =>
          `${notExists(known.key)} OR ${eq(known.state, 'free')} OR ${lt(known.expiresAt, Math.floor(now))}`,
      )
      .go()
      .then(() => false, conditionFailed(true));
    if (!isTaken) return undefined;
    const itemKey = keyOf(this.items.keptAnswer, { key });
    const item = await readItems(this.table, [itemKey]);
    const data = itemOf(this.items.keptAnswer, item(itemKey));
    if (!data) throw new Error('An answer that was kept is gone');
    return { ...data, status: data.status, body: data.body };
  }

  async keep(key: string, { status, body }: Parameters<KeptAnswers['keep']>[1]): Promise<void> {
    await this.items.keptAnswer.patch({ key }).set({ state: 'answered', status, body }).go();
  }

  async free(key: string): Promise<void> {
    await this.items.keptAnswer.patch({ key }).set({ state: 'free' }).go();
  }
}
