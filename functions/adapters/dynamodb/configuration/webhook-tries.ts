import type { WebhookTries, WebhookTry } from '#actions/webhook/ports.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';

/** Longer than the function runs (infra/work/webhooks.ts), shorter than its queue holds back what broke off. */
const busySeconds = 60;
const daysKept = 2;

export class DynamoWebhookTries implements WebhookTries {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  begin(one: WebhookTry, now: Date): Promise<boolean> {
    const at = now.toISOString();
    return this.put(one, new Date(now.getTime() + busySeconds * 1000), now)
      .where(
        ({ attempt, busyUntil }, { eq, lt, lte, notExists }) =>
          `(${notExists(attempt)} OR ${lt(attempt, one.attempt)} OR (${eq(attempt, one.attempt)} AND ${lte(busyUntil, at)}))`,
      )
      .go()
      .then(() => true, conditionFailed(false));
  }

  async queued(one: WebhookTry, now: Date): Promise<void> {
    await this.put(one, now, now)
      .where(({ attempt }, { lt }) => lt(attempt, one.attempt))
      .go()
      .then(undefined, conditionFailed(undefined));
  }

  private put(one: WebhookTry, busyUntil: Date, now: Date) {
    const expiresAt = Math.floor(now.getTime() / 1000) + daysKept * 24 * 60 * 60;
    return this.items.webhookTry.put({ ...one, busyUntil: busyUntil.toISOString(), expiresAt });
  }
}
