import type { Doubt } from '#domain/case/attempt.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { PeopleNews } from '#domain/case/customer.ts';
import type { DraftChange } from '#domain/case/draft.ts';
import type { Following } from '#domain/case/following.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { LoadChange } from '#domain/case/load/agent-load.ts';
import type { Delivery, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';
import type { RatingWrites } from '#domain/case/rating.ts';
import type { Wait } from '#domain/case/wait.ts';

/** All that one decision about a case changes, written in one transaction. */
export interface CaseChange {
  readonly before: Case;
  /** Its version is the next one; undefined when the case itself stays as it is. */
  readonly after: Case | undefined;
  readonly events: readonly CaseEvent[];
  readonly messages: readonly (OutboundMessage | Note)[];
  readonly waits: readonly Wait[];
  /** A wait that has ended: written if it was still waiting. */
  readonly ended?: Wait;
  /** What is known otherwise of a message since: written if it still was as it had been. */
  readonly revision?: MessageRevision;
  readonly ratings?: RatingWrites;
  readonly people?: PeopleNews & { readonly at: string };
  /** A draft that is sent with it, taken back or gone. */
  readonly draft?: DraftChange;
  /** Agents who are mentioned in it, or follow the case from now on. */
  readonly followings?: readonly Following[];
  /** Who follows it no longer. */
  readonly unfollowed?: readonly Pick<Following, 'caseNumber' | 'who'>[];
  /** What it does to the counters of agents. */
  readonly loads?: readonly LoadChange[];
  /** A new case that comes of it; its messages, events and waits stand among the others. */
  readonly branch?: Case;
  /** What happened that lines of history do not tell whole: rules ask for it (NOTE-12). */
  readonly happened?: readonly Happening[];
  /** Names of the rules that led to it. */
  readonly ran?: readonly string[];
  /** The case that goes on for this one, whose people are told (CASE-14). */
  readonly worked?: Case | undefined;
  /** Another case that changes with it. */
  readonly other?: { readonly before: Case; readonly after: Case };
}

/** confirmed: its sender is who they say (MAIL-11) · delivery: somebody knows what became of it (NOTE-06) */
export type MessageRevision =
  | { readonly kind: 'confirmed'; readonly key: MessageKey; readonly doubt: Doubt }
  | { readonly kind: 'delivery'; readonly key: MessageKey; readonly from: Delivery; readonly to: Delivery };

/** A change of one case that writes no more than what is given. */
export function caseChange(before: Case, parts: Partial<Omit<CaseChange, 'before'>>): CaseChange {
  return { before, after: undefined, events: [], messages: [], waits: [], ...parts };
}

export type ChangeStep = (found: Case) => CaseChange;

/** What several rules make of a case one after the other: all of it or nothing, as one version (CASE-12). */
export function changeInSteps(about: Case, steps: readonly ChangeStep[]): CaseChange {
  return steps.reduce<CaseChange>(
    (change, step) => {
      // Each step counts up from the same version: together they are one change.
      const next = step({ ...(change.after ?? about), version: about.version });
      const followings = [...(change.followings ?? []), ...(next.followings ?? [])];
      return {
        before: about,
        after: next.after ?? change.after,
        events: [...change.events, ...next.events],
        messages: [...change.messages, ...next.messages],
        waits: [...change.waits, ...next.waits],
        ...(followings.length > 0 && { followings }),
      };
    },
    caseChange(about, {}),
  );
}
