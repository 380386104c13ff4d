import type { Case } from '#domain/case/case.ts';
import type { Clock, ClockKind, Course } from '#domain/case/clock.ts';
import type { ServiceLevel } from '#domain/configuration/service-level.ts';
import { deadline } from '#domain/worktime/due.ts';
import type { Pause } from '#domain/worktime/pause.ts';
import type { WorkingHours } from '#domain/worktime/working-hours.ts';
import { normOf } from './chosen-level.ts';

export const minute = 60_000;

interface Span {
  readonly kind: ClockKind;
  readonly since: string | undefined;
  readonly endedAt: string | undefined;
}

/**
 * The clocks of a case, from its course, by a level: the same whenever it is asked, so another level, schedule or priority counts from
 * the beginning with the pauses that there were (SLA-04, C11).
 */
export function replayedClocks(
  about: Case,
  course: Course,
  level: ServiceLevel,
  hours: WorkingHours,
): readonly Clock[] {
  const norm = normOf(level, about.priority);
  return spansOf(about, course, level).flatMap(({ kind, since, endedAt }): Clock[] => {
    const minutes = norm[kind];
    if (minutes === undefined || since === undefined) return [];
    const due = deadline(Date.parse(since), minutes * minute, pausesOf(kind, course, endedAt), hours);
    return [
      {
        kind,
        since,
        normMinutes: minutes,
        ...(due.is === 'due' && { dueAt: new Date(due.at).toISOString() }),
        ...(due.is === 'paused' && { left: due.left }),
        ...(endedAt !== undefined && { endedAt }),
      },
    ];
  });
}

/** From when to when each clock runs. An answer ends them before the pause that it brings (C9). */
function spansOf(about: Case, { takenAt, handledAt, unansweredSince }: Course, level: ServiceLevel): readonly Span[] {
  const { registeredAt, respondedAt, waitingSince, resolvedAt, closedAt } = about;
  const answered = earliest(respondedAt, handledAt);
  const responses = { taken: earliest(takenAt, handledAt), answer: answered, either: earliest(takenAt, answered) };
  return [
    { kind: 'response', since: registeredAt, endedAt: responses[level.responseBy] },
    {
      kind: 'nextResponse',
      since: respondedAt === undefined ? undefined : earliest(unansweredSince, waitingSince),
      endedAt: undefined,
    },
    {
      kind: 'resolution',
      since: level.resolutionFrom === 'taken' ? takenAt : registeredAt,
      endedAt: resolvedAt ?? closedAt,
    },
  ];
}

/** Waiting for the customer stops the resolution alone (SLA-04); what came after a clock ended is no pause of it. */
export function pausesOf(kind: ClockKind, { pauses }: Course, endedAt: string | undefined): readonly Pause[] {
  if (kind !== 'resolution') return [];
  const end = endedAt === undefined ? undefined : Date.parse(endedAt);
  return pauses
    .map(({ from, to }) => ({ from: Date.parse(from), to: to === undefined ? end : Date.parse(to) }))
    .filter(({ from }) => end === undefined || from < end)
    .map(({ from, to }) => ({ from, to: end === undefined || to === undefined ? to : Math.min(to, end) }));
}

function earliest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
