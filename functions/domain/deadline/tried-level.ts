import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { hoursOfSchedule } from '#domain/configuration/schedule.ts';
import { normNames } from '#domain/configuration/service-level.ts';
import { deadline } from '#domain/worktime/due.ts';
import { chosenLevel, normOf } from './chosen-level.ts';
import { type ExplainedDeadlines, explainedClock } from './explained-deadlines.ts';
import { minute } from './replayed-clocks.ts';

/** A case that somebody thinks of. */
export interface ImaginedCase {
  /** Mail address; undefined for nobody who is known. */
  readonly customer: string | undefined;
  /** Mail domain of the company that somebody names for them. */
  readonly company: string | undefined;
  readonly service: string | undefined;
  readonly type: string | undefined;
  /** Undefined for that of the type. */
  readonly priority: Case['priority'] | undefined;
  readonly at: string;
}

export interface TriedLevel extends ExplainedDeadlines {
  readonly priority: Case['priority'];
}

/** Which level a case would get, which lost and why, and when it would be due with no pause (SLA-03, SLA-05). */
export function triedLevel(imagined: ImaginedCase, configuration: Configuration): TriedLevel {
  const { customer, company, service, type, at } = imagined;
  const { caseTypes, schedules, settings } = configuration;
  const priority = imagined.priority ?? caseTypes.find(({ name }) => name === type)?.priority ?? 'Medium';
  const about = {
    correspondence: { customer: customer === undefined ? undefined : { address: customer } },
    contact: company === undefined ? undefined : { domain: company },
    ...{ service, priority, registeredAt: at },
  };
  const choice = chosenLevel(about, configuration);
  const { level } = choice;
  const schedule = schedules.find(({ name }) => name === level?.schedule);
  if (!level || !schedule) return { choice, priority, zone: undefined, clocks: [] };
  const hours = hoursOfSchedule(schedule, settings.defaultTimeZone);
  const norm = normOf(level, priority);
  const clocks = normNames.flatMap((kind) => {
    const normMinutes = norm[kind];
    if (normMinutes === undefined) return [];
    const due = deadline(Date.parse(at), normMinutes * minute, [], hours);
    const dueAt = due.is === 'due' ? new Date(due.at).toISOString() : undefined;
    return [explainedClock({ kind, since: at, normMinutes, dueAt }, [], hours, at)];
  });
  return { choice, priority, zone: hours.zone, clocks };
}
