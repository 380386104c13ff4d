import type { Case } from '#domain/case/case.ts';
import type { Clock } from '#domain/case/clock.ts';
import { isForClocks, type Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseServiceLevels, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { wholeNews } from '#domain/deadline/whole-change.ts';
import { wokenClocks } from '#domain/deadline/woken-clocks.ts';
import { enterSilently } from '#domain/life/status-entry.ts';
import { caseOf, configurationOf, supportMailbox } from '../../support/facts.ts';

/** Office hours in UTC; 60 minutes to answer, 120 to answer again, 480 to resolve, reminded 30 before. */
export const level: ServiceLevel = {
  ...(baseServiceLevels[0] as ServiceLevel),
  active: true,
  norms: { any: { response: 60, nextResponse: 120, resolution: 480 }, High: { response: 30, resolution: 60 } },
  remindMinutes: 30,
};

export function rows(differences: Partial<ServiceLevel> = {}): Configuration {
  return {
    ...configurationOf(),
    mailboxes: [{ ...supportMailbox, agents: 'team@office.test' }],
    serviceLevels: [{ ...level, ...differences }],
  };
}

/** Monday, 30 November 2026. */
export const at = (time: string, day = '30') => `2026-11-${day}T${time}:00.000Z`;
export const nine = at('09:00');

export function registered(differences: Partial<Case> = {}, configuration = rows()) {
  const about = caseOf({ registeredAt: nine, statusSince: nine, waitingSince: nine, version: 1, ...differences });
  return timedCase(undefined, about, about.registeredAt, configuration);
}

/** The case after it went to a status. */
export function gone(before: Case, status: string, when: string, more: Partial<Case> = {}, configuration = rows()) {
  const cause = { id: when, at: when, who: 'ann@office.test' };
  const next = { ...before, ...more, version: before.version + 1 };
  return timedCase(before, enterSilently(next, status, cause, configuration).case, when, configuration);
}

export function answered(before: Case, when: string, configuration = rows()) {
  const respondedAt = before.respondedAt ?? when;
  const after = { ...before, respondedAt, answeredAt: when, waitingSince: undefined, version: before.version + 1 };
  return timedCase(before, after, when, configuration);
}

export function clockOf({ clocks }: Case, kind: Clock['kind']): Clock | undefined {
  return clocks?.clocks.find((clock) => clock.kind === kind);
}

export function woken(about: Case, waits: readonly Wait[], now: string, configuration = rows()) {
  const wait = waits.find(isForClocks);
  if (!wait) throw new Error('No wait began');
  const change = wholeNews(wokenClocks(about, wait, new Date(now), configuration), now, configuration);
  return { ...change, after: change.after ?? about };
}
