import type { Counts } from '#domain/privacy/erasure.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { eraseCustomer } from './erase-customer.ts';
import { keepRetention } from './keep-retention.ts';
import type { RetentionPorts } from './retention-run.ts';

/** Half of what a look has is left for retention. */
const erasuresMs = 120_000;
const eachErasureMs = 60_000;

/**
 * The look of each day: erasures that nobody took up again come to their end, and what has had its time goes (OPS-07). None of them
 * keeps the others from theirs, by a fault or by the time it takes.
 * @throws AggregateError what went wrong, when all else is done
 */
export async function keepDaily(
  hasTime: () => boolean,
  ports: RetentionPorts,
): Promise<{ readonly ended: number; readonly counts: Counts }> {
  const faults: unknown[] = [];
  const erasing = within(erasuresMs, hasTime, ports);
  let ended = 0;
  for (const { subject, who } of await ports.erasures.running())
    try {
      const { state } = await eraseCustomer({ subject, who, hasTime: within(eachErasureMs, erasing, ports) }, ports);
      if (state === 'done') ended++;
    } catch (error) {
      // Held meanwhile: it goes on when the hold is lifted.
      if (!(error instanceof Refusal && error.code === 'on-hold')) faults.push(error);
    }
  const counts = await keepRetention(hasTime, ports).catch((error: unknown) => {
    faults.push(error);
  });
  if (!counts || faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '));
  return { ended, counts };
}

function within(ms: number, hasTime: () => boolean, { now }: Pick<RetentionPorts, 'now'>): () => boolean {
  const end = now().getTime() + ms;
  return () => now().getTime() < end && hasTime();
}
