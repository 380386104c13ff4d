import { type Belonging, belongingOf } from '#domain/case/belonging.ts';
import type { Case } from '#domain/case/case.ts';
import { type Clock, type CoursePause, isMissed } from '#domain/case/clock.ts';
import { dayIn } from '#domain/case/rating.ts';
import { bucketOf } from './time-buckets.ts';

/** Whose a case is and what it is about, as it is now: all that is counted of it moves with it. */
export interface CaseBelonging extends Belonging {
  /** Name of the service level that holds for it. */
  readonly level: string | undefined;
}

export type NormKind = 'response' | 'resolution';
export type TimeKind = 'answer' | 'resolve';

/**
 * What is counted of cases: when each was registered, first answered, resolved, closed without that, reopened; whether in time (SLA-08);
 * and in which step of time it was answered and resolved.
 */
export type CountName =
  | 'registered'
  | 'answered'
  | 'resolved'
  | 'closed'
  | 'reopened'
  | `${NormKind}-in-time`
  | `${NormKind}-late`
  | `${TimeKind}#${number}`;

/** What is missing is none. */
export type CaseCounts = Readonly<Partial<Record<CountName, number>>>;

/** What a case adds to the figures, by day in the default time zone. */
export interface CaseContribution {
  readonly belonging: CaseBelonging;
  readonly days: Readonly<Record<string, CaseCounts>>;
}

/** A row of the figures, and what changes in it. */
export interface CaseFigure {
  readonly day: string;
  readonly belonging: CaseBelonging;
  readonly counts: CaseCounts;
}

const minute = 60_000;

/**
 * What is to be counted of a case as it is (RATE-08): nothing of one that was never work, as junk is not, nor of
 * one whose life was elsewhere. A case that was reopened counts as
 * resolved again when it is: "in time" is that of its last resolution (C10).
 * @param timeZone of the days.
 */
export function caseContribution(about: Case, timeZone: string): CaseContribution | undefined {
  const { registeredAt, respondedAt, resolvedAt, clocks, imported } = about;
  if (imported) return undefined;
  const done = doneOf(about);
  const [first] = done;
  if (first && first.from <= registeredAt && first.to === undefined) return undefined;
  const days = new Map<string, CaseCounts>();
  const count = (at: string, ...names: readonly CountName[]) => {
    const day = dayIn(timeZone, new Date(at));
    days.set(
      day,
      names.reduce((counts, name) => added(counts, { [name]: 1 }), days.get(day) ?? {}),
    );
  };
  const bucket = (at: string) => bucketOf((Date.parse(at) - Date.parse(registeredAt)) / minute);
  count(registeredAt, 'registered');
  if (respondedAt !== undefined) count(respondedAt, 'answered', `answer#${bucket(respondedAt)}`);
  if (resolvedAt !== undefined) count(resolvedAt, `resolve#${bucket(resolvedAt)}`);
  for (const { from, to } of done) {
    count(from, to === undefined && resolvedAt === undefined ? 'closed' : 'resolved');
    if (to !== undefined) count(to, 'reopened');
  }
  for (const clock of clocks?.clocks ?? []) {
    const { kind, endedAt } = clock;
    if (kind !== 'nextResponse' && endedAt !== undefined) count(endedAt, normName(kind, clock, endedAt));
  }
  return { belonging: { ...belongingOf(about), level: clocks?.level }, days: Object.fromEntries(days) };
}

function normName(kind: NormKind, clock: Clock, endedAt: string): CountName {
  return `${kind}-${isMissed(clock, endedAt) ? 'late' : 'in-time'}`;
}

/** When it was done, and until when; of a case that was stored before that was kept, as much as it tells. */
function doneOf({ course, resolvedAt, closedAt }: Case): readonly CoursePause[] {
  const from = resolvedAt ?? closedAt;
  return course?.done ?? (from === undefined ? [] : [{ from }]);
}

export function added(one: CaseCounts, other: CaseCounts, times = 1): CaseCounts {
  const sum = new Map(Object.entries(one));
  for (const [name, count = 0] of Object.entries(other)) sum.set(name, (sum.get(name) ?? 0) + times * count);
  return Object.fromEntries([...sum].filter(([, count]) => count !== 0));
}

/** What changes in which rows when a case that counted so before counts otherwise now. */
export function caseFigureChanges(
  before: CaseContribution | undefined,
  after: CaseContribution | undefined,
): readonly CaseFigure[] {
  const changes = new Map<string, CaseFigure>();
  for (const [contribution, times] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (!contribution) continue;
    const { belonging } = contribution;
    for (const [day, counts] of Object.entries(contribution.days)) {
      const name = `${day} ${belongingName(belonging)}`;
      changes.set(name, { day, belonging, counts: added(changes.get(name)?.counts ?? {}, counts, times) });
    }
  }
  return [...changes.values()].filter(({ counts }) => Object.keys(counts).length > 0);
}

/** The same for the same, and another for others. */
export function belongingName({ agent, group, service, category, mailbox, level }: CaseBelonging): string {
  return JSON.stringify([agent ?? null, group ?? null, service ?? null, category, mailbox, level ?? null]);
}
