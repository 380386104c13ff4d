import type { DraftKind } from './draft.ts';
import type { Happening } from './happened/happening.ts';

/** Something that is to happen to a case later, unless the case has moved on by then (NOTE-05, CASE-13). */
export interface Wait {
  readonly caseNumber: number;
  /** Unique within the case: `3-rating-request`. Names the workflow that waits, too. */
  readonly id: string;
  /** What is to happen. */
  readonly purpose:
    | { readonly kind: 'notification'; readonly rule: string }
    | { readonly kind: 'closing' }
    | { readonly kind: 'rating'; readonly round: number }
    | { readonly kind: 'sending'; readonly who: string; readonly draft: DraftKind }
    | { readonly kind: 'snooze' }
    | { readonly kind: 'clocks' }
    | { readonly kind: 'webhook'; readonly webhook: string; readonly rule: string; readonly event: string }
    | RulePurpose;
  /** Entry into a status that it belongs to. */
  readonly entry: number;
  readonly dueAt: string;
  readonly state: WaitState;
  /** Why it was dropped, or what came of it. */
  readonly outcome: string | undefined;
}

/** A rule looks again, and acts if its conditions hold then (NOTE-12). */
export interface RulePurpose {
  readonly kind: 'rule';
  readonly rule: string;
  /** What happened, as its rule knew it. */
  readonly happened: Happening;
  /** Names of the rules that led to it: none of them runs again for it. */
  readonly ran: readonly string[];
}

/** waiting: its workflow runs · done: it happened · dropped: the case or the rules moved on · continued: by another wait */
export type WaitState = 'waiting' | 'done' | 'dropped' | 'continued';

type WaitFor<Kind extends Wait['purpose']['kind']> = Wait & {
  readonly purpose: Extract<Wait['purpose'], { readonly kind: Kind }>;
};

/** A wait that is over when the case leaves its status. */
export type WaitOfStatus = WaitFor<'notification' | 'closing'>;

export type WaitForSnooze = WaitFor<'snooze'>;

export type WaitForRating = WaitFor<'rating'>;

/** The next step of any clock of a case (SLA-06). */
export type WaitForClocks = WaitFor<'clocks'>;

/** An agent's answer, until it leaves. */
export type WaitForSending = WaitFor<'sending'>;

/** A system of the owner's that is to be told (NOTE-12). */
export type WaitForWebhook = WaitFor<'webhook'>;

export function isForWebhook(wait: Wait): wait is WaitForWebhook {
  return wait.purpose.kind === 'webhook';
}

export type WaitForRule = WaitFor<'rule'>;

export function isForRule(wait: Wait): wait is WaitForRule {
  return wait.purpose.kind === 'rule';
}

export function isForRating(wait: Wait): wait is WaitForRating {
  return wait.purpose.kind === 'rating';
}

export function isOfStatus(wait: Wait): wait is WaitOfStatus {
  return wait.purpose.kind === 'notification' || wait.purpose.kind === 'closing';
}

export function isForSnooze(wait: Wait): wait is WaitForSnooze {
  return wait.purpose.kind === 'snooze';
}

export function isForClocks(wait: Wait): wait is WaitForClocks {
  return wait.purpose.kind === 'clocks';
}

export function isForSending(wait: Wait): wait is WaitForSending {
  return wait.purpose.kind === 'sending';
}

/** A workflow of Step Functions ends after a year: what is due later goes on in another wait. */
const longestDays = 300;

/** When the workflow of a wait that begins now is to wake. */
export function wakeAt(dueAt: string, now: Date): string {
  const latest = new Date(now.getTime() + longestDays * 24 * 60 * 60_000).toISOString();
  return dueAt < latest ? dueAt : latest;
}

/** The wait that goes on when one has ended too early: its id ends in a count. */
export function continued(wait: Wait, dueAt: string): Wait {
  const [, first = wait.id, count = '1'] = /^(.*)_(\d+)$/.exec(wait.id) ?? [];
  return { ...wait, id: `${first}_${Number(count) + 1}`, dueAt, state: 'waiting', outcome: undefined };
}
