/** What of a case's course its clocks are replayed from, and its figures are counted from. */
export interface Course {
  /** When somebody first took it in progress. */
  readonly takenAt: string | undefined;
  /** When it was first resolved or closed. */
  readonly handledAt: string | undefined;
  /** When it waited for its customer, or was resolved until it was reopened; the last may not be over. */
  readonly pauses: readonly CoursePause[];
  /** When the oldest message came that nobody had answered when the case was put aside (SLA-11). */
  readonly unansweredSince?: string | undefined;
  /** When it was done, until it was reopened; the last of them if there were many. */
  readonly done?: readonly CoursePause[] | undefined;
}

export interface CoursePause {
  readonly from: string;
  readonly to?: string | undefined;
}

/** The clocks of a case as they were computed last: what is stored is computed again whenever it is looked at to act. */
export interface CaseClocks {
  /** Name of the service level. */
  readonly level: string;
  /** Name of the agreement that says so; undefined when none does. */
  readonly agreement?: string | undefined;
  readonly schedule: string;
  readonly clocks: readonly Clock[];
  /** Marks of what was told: each step of a clock is told once. */
  readonly told: readonly string[];
  /** The one wait for the next step (SLA-06); missing when nothing is to come. */
  readonly wait?: { readonly id: string; readonly at: string } | undefined;
}

export type ClockKind = 'response' | 'nextResponse' | 'resolution';

export interface Clock {
  readonly kind: ClockKind;
  readonly since: string;
  readonly normMinutes: number;
  /** Missing while it is paused, and when nobody works so long. */
  readonly dueAt?: string | undefined;
  /** Milliseconds of working time that are left; while it is paused. */
  readonly left?: number | undefined;
  /** When what was promised was done. */
  readonly endedAt?: string | undefined;
}

/** In time is until the very moment of the deadline (C1). */
export function isMissed({ dueAt, endedAt }: Clock, now: string): boolean {
  return dueAt !== undefined && dueAt < (endedAt ?? now);
}
