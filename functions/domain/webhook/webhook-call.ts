import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Wait, WaitForWebhook } from '#domain/case/wait.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

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

/**
 * The same call once more, when it was given up or its receiver has lost it.
 * @throws Refusal change-wrong when it is still under way.
 */
export function calledAgain(about: Case, wait: WaitForWebhook, at: string): CaseChange {
  if (wait.state === 'waiting') throw new Refusal('change-wrong', 'That call is still being tried by itself.');
  const [, first = wait.id, count = '1'] = /^(.*)_(\d+)$/.exec(wait.id) ?? [];
  const again = {
    ...wait,
    id: `${first}_${Number(count) + 1}`,
    dueAt: at,
    state: 'waiting',
    outcome: undefined,
  } as const;
  return caseChange(about, { waits: [again] });
}
