import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Draft, Leaving } from '#domain/case/draft.ts';
import type { Wait } from '#domain/case/wait.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

const longestDays = 90;

/** What stops an answer that was begun before it. */
const arrivals: ReadonlySet<CaseEvent['what']> = new Set(['message-joined', 'reply-written', 'merged-from']);

/**
 * What came into a case since the author of a draft looked at it: words of anybody but themselves (CONS-08).
 * @param events of the versions since.
 */
export function arrivedSince(events: readonly CaseEvent[], { who }: Pick<Draft, 'who'>): readonly CaseEvent[] {
  return events.filter((event) => arrivals.has(event.what) && event.who !== who);
}

/**
 * When a draft that is sent now leaves: at the time that its author chose, else after the seconds in which they can take it back.
 * @throws Refusal change-wrong for a time that is past or too far away.
 */
export function leavesAt(sendAt: string | undefined, now: Date, undoSeconds: number): string {
  if (sendAt === undefined) return new Date(now.getTime() + undoSeconds * 1000).toISOString();
  const at = new Date(sendAt);
  if (at.getTime() <= now.getTime()) throw new Refusal('change-wrong', 'The time to send at is past.');
  if (at.getTime() > now.getTime() + longestDays * 24 * 60 * 60_000)
    throw new Refusal('change-wrong', `An answer can wait ${longestDays} days at most.`);
  return at.toISOString();
}

/** A draft is sent: it stays one until its time has come, so that it can be taken back. */
export function sentDraft(about: Case, draft: Draft, leaving: Leaving): CaseChange & { readonly draft: { to: Draft } } {
  const wait: Wait = {
    caseNumber: about.number,
    id: leaving.waitId,
    purpose: { kind: 'sending', who: draft.who, draft: draft.kind },
    entry: about.entry,
    dueAt: leaving.at,
    state: 'waiting',
    outcome: undefined,
  };
  return { ...caseChange(about, { waits: [wait] }), draft: changed(draft, { leaving, stopped: undefined }) };
}

/** A draft that was sent and has not left is a draft again. @throws Refusal draft-left */
export function takenBackDraft(about: Case, draft: Draft | undefined): CaseChange & { readonly draft: { to: Draft } } {
  if (!draft?.leaving) throw new Refusal('draft-left', 'It has left already: it cannot be taken back any more.');
  return { ...caseChange(about, {}), draft: changed(draft, { leaving: undefined }) };
}

/** A draft has left: what it became is written with its end. */
export function leftDraft(change: CaseChange, draft: Draft, wait: Wait | undefined): CaseChange {
  const { caseNumber, who, kind, revision } = draft;
  const gone = { key: { caseNumber, who, kind }, from: revision, to: undefined };
  const outcome = change.messages[0]?.id;
  return { ...change, draft: gone, ...(wait && { ended: { ...wait, state: 'done' as const, outcome } }) };
}

/** A draft cannot leave: it is kept, with the reason, and the history tells so. */
export function stoppedDraft(about: Case, draft: Draft, wait: Wait, reason: string, cause: Cause): CaseChange {
  const event = caseEvent(about, cause, 'answer-stopped', { to: reason, version: undefined });
  const ended: Wait = { ...wait, state: 'dropped', outcome: reason };
  return {
    ...caseChange(about, { events: [event], ended }),
    draft: changed(draft, { leaving: undefined, stopped: reason }),
  };
}

/** A wait whose draft was taken back, sent anew or thrown away. */
export function idleWait(about: Case, wait: Wait): CaseChange {
  return caseChange(about, { ended: { ...wait, state: 'dropped', outcome: 'it was taken back' } });
}

function changed(draft: Draft, difference: Partial<Draft>) {
  const { caseNumber, who, kind, revision } = draft;
  return { key: { caseNumber, who, kind }, from: revision, to: { ...draft, ...difference, revision: revision + 1 } };
}
