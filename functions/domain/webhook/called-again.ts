import type { Case } from '#domain/case/case.ts';
import { continued, type WaitForWebhook } from '#domain/case/wait.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

/**
 * The same call once more, when it was given up or its receiver has lost it.
 * @throws Refusal change-wrong when it is still under way.
 */
export function calledAgain(about: Case, wait: WaitForWebhook, at: string): CaseChange {
  if (wait.state === 'waiting') throw new Refusal('change-wrong', 'That call is still being tried by itself.');
  return caseChange(about, { waits: [continued(wait, at)] });
}
