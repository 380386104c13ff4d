import type { Case, CaseEvent, LeftStatus } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { enterAgain } from '#domain/life/status-entry.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type Rework, reworkedCase } from '#domain/work/reworked-case.ts';

/** What is to become of one case of several (CONS-11). */
export type BulkWish = Pick<Rework, (typeof wishes)[number]>;

const wishes = ['status', 'agent', 'group', 'priority'] as const;

/** A change that undoes another one. */
export interface Undo extends BulkWish {
  readonly number: number;
  readonly version: number;
  readonly takesBack: true;
}

/** What a case has otherwise than it is wished. */
export function lackingOf(about: Case, wish: BulkWish): BulkWish {
  return Object.fromEntries(
    wishes.flatMap((name) => {
      const wished = wish[name];
      return wished === undefined || (wished ?? undefined) === about[name] ? [] : [[name, wished]];
    }),
  );
}

/**
 * A case as it is wished; what is so already is no change.
 * @param cause with the time until which mail waits, so that the change can be taken back.
 * @throws Refusal
 */
export function bulkChanged(about: Case, wish: BulkWish, cause: Cause, configuration: Configuration): CaseChange {
  const lacking = lackingOf(about, wish);
  return Object.keys(lacking).length === 0 ? caseChange(about, {}) : reworkedCase(about, lacking, cause, configuration);
}

/** What undoes a change: what it found, as long as nobody changes the case again. Undefined for what cannot be undone. */
export function undoOf({ before, after }: CaseChange, wish: BulkWish, { settings }: Configuration): Undo | undefined {
  if (!after) return undefined;
  const lacking = lackingOf(before, wish);
  // Mail of the status has left already.
  if (lacking.status !== undefined && settings.undoSendSeconds === 0) return undefined;
  return {
    number: before.number,
    version: after.version,
    takesBack: true,
    ...(lacking.status !== undefined && { status: before.status }),
    ...(lacking.agent !== undefined && { agent: before.agent ?? null }),
    ...(lacking.group !== undefined && { group: before.group ?? null }),
    ...(lacking.priority !== undefined && { priority: before.priority }),
  };
}

/** Longer than the page offers it: the way there takes a moment. */
const graceSeconds = 5;

/** Until when a change that is made now can be taken back: so long its mail waits. */
export function takenBackUntil(now: string, { undoSendSeconds }: Configuration['settings']): string {
  return undoSendSeconds === 0
    ? now
    : new Date(Date.parse(now) + (undoSendSeconds + graceSeconds) * 1000).toISOString();
}

/**
 * A case as it was before the caller's own change: without a mail to anybody, whatever may follow which status.
 * @param events of the version that is taken back.
 * @throws Refusal change-wrong for a status that is not the caller's own change of just now.
 */
export function takenBack(
  about: Case,
  { status, ...wish }: BulkWish,
  events: readonly CaseEvent[],
  cause: Cause,
  configuration: Configuration,
): CaseChange {
  const rest = bulkChanged(about, wish, cause, configuration);
  const quiet = { ...rest, messages: [] };
  if (status === undefined || status === about.status) return quiet;
  const entered = events.find((one) => isOwnEntry(one, about, status, cause));
  if (!entered || cause.at > takenBackUntil(entered.at, configuration.settings))
    throw new Refusal('change-wrong', `That it is "${about.status}" cannot be taken back any more.`);
  const next = { ...(rest.after ?? about), version: about.version + 1 };
  const { case: after, event, waits } = enterAgain(next, entered, cause, configuration);
  return { ...quiet, after, events: [...rest.events, event], waits };
}

type OwnEntry = CaseEvent & { readonly from: string; readonly left: LeftStatus };

function isOwnEntry(event: CaseEvent, about: Case, status: string, { who }: Cause): event is OwnEntry {
  const isEntry = event.what === 'status-changed' && event.to === about.status && event.from === status;
  return isEntry && event.who === who && event.left !== undefined;
}
