import type { WebhookTries, WebhookTry } from '#actions/webhook/ports.ts';

export class MemoryWebhookTries implements WebhookTries {
  private readonly tries = new Map<string, { readonly attempt: number; readonly busyUntil: number }>();

  async begin(one: WebhookTry, now: Date): Promise<boolean> {
    const { attempt, busyUntil } = this.known(one);
    if (attempt > one.attempt || (attempt === one.attempt && busyUntil > now.getTime())) return false;
    this.tries.set(keyOf(one), { attempt: one.attempt, busyUntil: now.getTime() + 60_000 });
    return true;
  }

  async queued(one: WebhookTry, now: Date): Promise<void> {
    if (this.known(one).attempt < one.attempt)
      this.tries.set(keyOf(one), { attempt: one.attempt, busyUntil: now.getTime() });
  }

  private known(one: WebhookTry) {
    return this.tries.get(keyOf(one)) ?? { attempt: 0, busyUntil: 0 };
  }
}

function keyOf({ caseNumber, waitId }: WebhookTry): string {
  return `${caseNumber} ${waitId}`;
}
