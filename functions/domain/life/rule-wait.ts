import type { Case } from '#domain/case/case.ts';
import type { RulePurpose, Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { hoursOfSchedule } from '#domain/configuration/schedule.ts';
import { deadline } from '#domain/worktime/due.ts';

/**
 * When a rule acts that something has started (NOTE-12). Working minutes are those of the case's service level: nobody is called at
 * night by a clock that stands still (SLA-07); of a case without one they are minutes.
 * @returns undefined for at once.
 */
export function ruleDueAt(
  { delayMinutes, workingMinutes }: Pick<Rule, 'delayMinutes' | 'workingMinutes'>,
  { clocks }: Case,
  since: string,
  { schedules, settings }: Pick<Configuration, 'schedules' | 'settings'>,
): string | undefined {
  if (delayMinutes === 0 && workingMinutes === 0) return undefined;
  const from = Date.parse(since);
  const schedule = schedules.find(({ name }) => name === clocks?.schedule);
  const wall = new Date(from + (delayMinutes + workingMinutes) * 60_000).toISOString();
  if (workingMinutes === 0 || !schedule) return wall;
  const due = deadline(from, workingMinutes * 60_000, [], hoursOfSchedule(schedule, settings.defaultTimeZone));
  return due.is === 'due' ? new Date(due.at).toISOString() : wall;
}

/** A rule looks again, and acts then: at most one wait of a rule begins with a version of its case. */
export function waitOfRule(
  { name }: Pick<Rule, 'name'>,
  { number, entry, version }: Case,
  { dueAt, ...purpose }: Pick<RulePurpose, 'happened' | 'ran'> & { readonly dueAt: string },
): Wait {
  return {
    caseNumber: number,
    id: `rule-${version}-${name}`,
    purpose: { kind: 'rule', rule: name, ...purpose },
    entry,
    dueAt,
    state: 'waiting',
    outcome: undefined,
  };
}
