import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { continued, type WaitForWebhook } from '#domain/case/wait.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** All tries of a call end before: `mostAttempts` with their pauses take some eight. */
const longestHours = 10;

/**
 * The same call once more, when it was given up or its receiver has lost it: who asked for it stands in the case's history.
 * @throws Refusal change-wrong when it is still under way.
 */
export function calledAgain(before: Case, wait: WaitForWebhook, cause: Cause): CaseChange {
  const { at } = cause;
  const again = continued(wait, at);
  const after = { ...before, version: before.version + 1 };
  const events = [caseEvent(after, cause, 'webhook-called-again', { to: wait.purpose.webhook })];
  if (wait.state !== 'waiting') return caseChange(before, { after, events, waits: [again] });
  if (Date.parse(at) - Date.parse(wait.dueAt) < longestHours * 60 * 60_000)
    throw new Refusal('change-wrong', 'That call is still being tried by itself.');
  // Its message is a dead letter, or lost.
  const outcome = 'nobody has tried it any more';
  return caseChange(before, { after, events, waits: [again], ended: { ...wait, state: 'continued', outcome } });
}
