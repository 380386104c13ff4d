import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Wait, WaitForWebhook } from '#domain/case/wait.ts';

/** What is to be told to whom, and by which rule. */
export type Told = Omit<WaitForWebhook['purpose'], 'kind'>;

/** A call that is due at once: what became of it stands in the wait when it has ended. */
export function webhookCall(
  about: Pick<Case, 'number' | 'entry'>,
  told: Told,
  { id, at }: Pick<Cause, 'id' | 'at'>,
): Wait {
  return {
    caseNumber: about.number,
    id: `${id}-webhook-${told.rule}-${told.webhook}`,
    purpose: { kind: 'webhook', ...told },
    entry: about.entry,
    dueAt: at,
    state: 'waiting',
    outcome: undefined,
  };
}
