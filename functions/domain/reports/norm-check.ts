import { createHash } from 'node:crypto';
import type { NormNews, OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { ServiceLevel } from '#domain/configuration/service-level.ts';
import { runRules } from '#domain/life/rule-run.ts';
import { officeCase } from '#domain/notification/office.ts';
import type { Period } from '#domain/rating/period.ts';
import { dayMilliseconds, dayOf, zoneNamed } from '#domain/worktime/zone.ts';
import type { CaseFigure } from './case-figures.ts';
import { normReport } from './norm-report.ts';

/** A look at how much of a level was in time, on a day. */
export interface NormCheck {
  /** Unique: another time on the same day is another one. */
  readonly name: string;
  readonly level: string;
  readonly at: string;
}

type Rows = Pick<Configuration, 'serviceLevels' | 'schedules' | 'settings'>;

/** Those who plan come once a day, an hour or two late now and then. */
const plannedMilliseconds = 26 * 60 * 60_000;

/** The daily checks of about a day to come, none of before a row was saved: whoever plans them twice names them the same (SLA-08). */
export function plannedChecks(now: Date, rows: Rows): readonly NormCheck[] {
  return rows.serviceLevels.flatMap((level) => {
    const { active, name, dailyCheck } = level;
    if (!active || !dailyCheck) return [];
    const zone = zoneNamed(zoneOf(level, rows));
    const today = dayOf(zone.wallTime(now.getTime()));
    const [hours = 0, minutes = 0] = dailyCheck.time.split(':').map(Number);
    return [today, today + 1, today + 2].flatMap((day): NormCheck[] => {
      const at = zone.instantOf(day * dayMilliseconds + (hours * 60 + minutes) * 60_000);
      if (at <= now.getTime() || at > now.getTime() + plannedMilliseconds) return [];
      const date = new Date(day * dayMilliseconds).toISOString().slice(0, 10);
      const called = `norm-${date.replaceAll('-', '')}-${dailyCheck.time.replace(':', '')}-${digest(name)}`;
      return [{ name: called, level: name, at: new Date(at).toISOString() }];
    });
  });
}

/** The level that a check is of, and its day, when it is to be made still; undefined when the level was changed since. */
export function checkNamed(
  name: string,
  levelName: string,
  { serviceLevels }: Pick<Configuration, 'serviceLevels'>,
): { readonly level: ServiceLevel & Required<Pick<ServiceLevel, 'dailyCheck'>>; readonly day: string } | undefined {
  const [, year, month, day, time] = /^norm-(\d{4})(\d\d)(\d\d)-(\d{4})-/.exec(name) ?? [];
  const level = serviceLevels.find((one) => one.name === levelName && one.active);
  if (!level?.dailyCheck || level.dailyCheck.time.replace(':', '') !== time) return undefined;
  return { level: { ...level, dailyCheck: level.dailyCheck }, day: `${year}-${month}-${day}` };
}

/** What is to be told of a level's norm; undefined when it was kept, or nothing was resolved. */
export function missedNorm(
  { name, dailyCheck }: ServiceLevel,
  period: Period,
  rows: readonly CaseFigure[],
): NormNews | undefined {
  const { lines } = normReport(period, 'level', rows);
  const { inTime, late } = lines.find(({ value }) => value === name)?.resolution ?? { inTime: 0, late: 0 };
  const all = inTime + late;
  // Counts, since shares are not exact: 29 of 100 times 100 is a little less than 29.
  if (all === 0 || !dailyCheck || inTime * 100 >= dailyCheck.threshold * all) return undefined;
  // Rounded down: 89.9 of 90 is not 90.
  return {
    level: name,
    percent: Math.floor((inTime * 100) / all),
    threshold: dailyCheck.threshold,
    inTime,
    late,
    ...period,
  };
}

/** The mails that rules send of a missed norm (NOTE-12). */
export function normMails(
  norm: NormNews,
  id: string,
  at: string,
  configuration: Configuration,
): readonly OutboundMessage[] {
  const happening = { on: 'norm-missed', id, at, who: 'postcase', norm } as const;
  const { settings, mailboxes } = configuration;
  const mailbox = settings.supportAddress ?? mailboxes[0]?.address ?? '';
  const { messages } = runRules([happening], { ...officeCase(settings.defaultLanguage), mailbox }, configuration);
  return messages.filter((one): one is OutboundMessage => one.direction === 'out');
}

function zoneOf({ schedule }: ServiceLevel, { schedules, settings }: Rows): string {
  return schedules.find(({ name }) => name === schedule)?.zone ?? settings.defaultTimeZone;
}

/** Workflows have short names of few letters. */
function digest(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
