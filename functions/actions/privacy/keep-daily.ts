import type { Counts } from '#domain/privacy/erasure.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { eraseCustomer } from './erase-customer.ts';
import { keepRetention } from './keep-retention.ts';
import type { RetentionPorts } from './retention-run.ts';

/** The look of each day: erasures that nobody took up again come to their end, and what has had its time goes (OPS-07). */
export async function keepDaily(
  hasTime: () => boolean,
  ports: RetentionPorts,
): Promise<{ readonly ended: number; readonly counts: Counts }> {
  let ended = 0;
  for (const { subject, who } of await ports.erasures.running()) {
    const state = await eraseCustomer({ subject, who, hasTime }, ports).then(
      (erasure) => erasure.state,
      (error: unknown) => {
        // Held meanwhile: it goes on when the hold is lifted.
        if (error instanceof Refusal) return 'refused';
        throw error;
      },
    );
    if (state === 'done') ended++;
  }
  return { ended, counts: await keepRetention(hasTime, ports) };
}
