import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { WaitReviews } from '#actions/life/ports.ts';
import type { NormNews } from '#domain/case/message.ts';
import { dayIn } from '#domain/case/rating.ts';
import { periodOf } from '#domain/rating/period.ts';
import { checkNamed, missedNorm, normMails, plannedChecks } from '#domain/reports/norm-check.ts';
import type { CaseFigureReading, NormMails } from './ports.ts';
import { rowsOf } from './report-cases.ts';

export interface PlanNormPorts {
  readonly reviews: WaitReviews;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

export interface CheckNormPorts {
  readonly caseFigures: CaseFigureReading;
  readonly normMails: NormMails;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

/** Begins the waits for the checks of about a day (SLA-08). Again changes nothing. @returns how many are planned. */
export async function planNormChecks({ reviews, configuration, now }: PlanNormPorts): Promise<number> {
  const checks = plannedChecks(now(), await configuration.loadAnew());
  for (const { name, level, at } of checks) await reviews.review({ name, wakeAt: at, page: level });
  return checks.length;
}

/**
 * Looks how much of a level was resolved in time, and lets the rules tell when it was too little: once a day, however often it is tried (SLA-08).
 * @returns what was told; undefined for nothing.
 */
export async function checkNorm(
  { name, level: levelName }: { readonly name: string; readonly level: string },
  ports: CheckNormPorts,
): Promise<NormNews | undefined> {
  const { configuration, now } = ports;
  const configured = await configuration.loadAnew();
  const check = checkNamed(name, levelName, configured);
  if (!check) return undefined;
  const { level, day } = check;
  const today = dayIn(configured.settings.defaultTimeZone, now());
  const period = periodOf({ to: today }, today, level.dailyCheck?.days);
  const norm = missedNorm(level, period, await rowsOf(period, ports));
  if (!norm) return undefined;
  const at = now().toISOString();
  const isTold = await ports.normMails.tell(
    levelName,
    day,
    normMails(norm, `norm-${day}-${levelName}`, at, configured),
  );
  return isTold ? norm : undefined;
}
