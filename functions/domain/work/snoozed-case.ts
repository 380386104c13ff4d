import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Wait } from '#domain/case/wait.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

const longestDays = 300;

/**
 * A case leaves the lists until a time, or comes back now (CASE-18).
 * @param until undefined brings it back.
 * @throws Refusal change-wrong for a time that is past or too far away.
 */
export function snoozedCase(about: Case, until: string | undefined, cause: Cause): CaseChange {
  const snoozedUntil = until && laterThan(cause.at, until);
  const after: Case = { ...about, snoozedUntil, version: about.version + 1 };
  const event = caseEvent(after, cause, 'field-changed', {
    field: 'snoozedUntil',
    from: about.snoozedUntil,
    to: snoozedUntil,
  });
  return caseChange(about, { after, events: [event], waits: snoozedUntil ? [waitOf(about, snoozedUntil, cause)] : [] });
}

/** The time of a snoozed case has come: it is in the lists again, unless it came back before. */
export function awakeCase(about: Case, wait: Wait, now: Date): CaseChange {
  const ended = (state: Wait['state'], outcome: string): Wait => ({ ...wait, state, outcome });
  if (about.snoozedUntil !== wait.dueAt)
    return caseChange(about, { ended: ended('dropped', 'the case came back before, or sleeps longer') });
  const after: Case = { ...about, snoozedUntil: undefined, version: about.version + 1 };
  const cause = { id: `wait-${wait.id}`, at: now.toISOString(), who: 'postcase' };
  const event = caseEvent(after, cause, 'field-changed', { field: 'snoozedUntil', from: wait.dueAt });
  return caseChange(about, { after, events: [event], ended: ended('done', 'the case is in the lists again') });
}

function laterThan(now: string, until: string): string {
  const milliseconds = Date.parse(until) - Date.parse(now);
  if (milliseconds <= 0) throw new Refusal('change-wrong', 'The time to come back at is past.');
  if (milliseconds > longestDays * 24 * 60 * 60_000)
    throw new Refusal('change-wrong', `A case can be put off for ${longestDays} days at most.`);
  return new Date(until).toISOString();
}

function waitOf({ number: caseNumber, entry }: Case, dueAt: string, { id }: Cause): Wait {
  return {
    caseNumber,
    id: `snooze-${id}`,
    purpose: { kind: 'snooze' },
    entry,
    dueAt,
    state: 'waiting',
    outcome: undefined,
  };
}
