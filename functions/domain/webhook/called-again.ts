import type { Case } from '#domain/case/case.ts';
import { continued, type WaitForWebhook } from '#domain/case/wait.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** All tries of a call end before: `mostAttempts` with their pauses take some eight. */
const longestHours = 10;

/**
 * The same call once more, when it was given up or its receiver has lost it.
 * @throws Refusal change-wrong when it is still under way.
 */
export function calledAgain(about: Case, wait: WaitForWebhook, at: string): CaseChange {
  const again = continued(wait, at);
  if (wait.state !== 'waiting') return caseChange(about, { waits: [again] });
  if (Date.parse(at) - Date.parse(wait.dueAt) < longestHours * 60 * 60_000)
    throw new Refusal('change-wrong', 'That call is still being tried by itself.');
  // Its message is a dead letter, or lost.
  const outcome = 'nobody has tried it any more';
  return caseChange(about, { waits: [again], ended: { ...wait, state: 'continued', outcome } });
}
