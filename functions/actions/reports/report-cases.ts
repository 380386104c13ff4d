import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import { type AskedPeriod, ofOneGeneration } from '#actions/rating/report-ratings.ts';
import { dayIn } from '#domain/case/rating.ts';
import { isWork } from '#domain/configuration/status.ts';
import { type Period, periodBefore, periodOf, requireRecent } from '#domain/rating/period.ts';
import type { CaseFigure } from '#domain/reports/case-figures.ts';
import type { CaseReportLines, Compared } from '#domain/reports/case-report.ts';
import { type NormReport, normReport } from '#domain/reports/norm-report.ts';
import { type TimesReport, timesReport } from '#domain/reports/times-report.ts';
import { type VolumeReport, volumeReport } from '#domain/reports/volume-report.ts';
import type { CaseFigureReading } from './ports.ts';

export interface CaseReportPorts {
  readonly caseFigures: CaseFigureReading;
  readonly lists: Pick<CaseLists, 'ofStatuses'>;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

export interface AskedReport extends AskedPeriod {
  readonly by: CaseReportLines;
  /** Whether the period before is told, too. */
  readonly compare?: boolean | undefined;
}

/**
 * What share of the work of a period was done in time (SLA-08).
 * @throws Refusal period-wrong
 */
export async function reportNorm(asked: AskedReport, ports: CaseReportPorts): Promise<Compared<NormReport>> {
  const periods = await askedPeriods(asked, ports);
  const rows = await rowsOf({ from: earliestOf(periods), to: periods.period.to }, ports);
  return compared(periods, (period) => normReport(period, asked.by, rows));
}

/**
 * How long customers waited for a first answer, and for a solution.
 * @throws Refusal period-wrong
 */
export async function reportTimes(asked: AskedReport, ports: CaseReportPorts): Promise<Compared<TimesReport>> {
  const periods = await askedPeriods(asked, ports);
  const rows = await rowsOf({ from: earliestOf(periods), to: periods.period.to }, ports);
  return compared(periods, (period) => timesReport(period, asked.by, rows));
}

/**
 * How many cases came, were answered, resolved and reopened, and how many were open in the end.
 * @throws Refusal period-wrong
 */
export async function reportVolumes(asked: AskedReport, ports: CaseReportPorts): Promise<Compared<VolumeReport>> {
  const periods = await askedPeriods(asked, ports);
  const { rows, open } = await rowsAndOpen(periods, ports);
  return compared(periods, (period) => volumeReport(period, asked.by, rows, open));
}

export interface AskedPeriods {
  readonly period: Period;
  /** The period before, when it is told. */
  readonly before: Period | undefined;
  readonly today: string;
}

/**
 * @param days of the period where its beginning is not told.
 * @throws Refusal period-wrong
 */
export async function askedPeriods(
  { compare = false, ...asked }: AskedPeriod & Pick<AskedReport, 'compare'>,
  { configuration, now }: Pick<CaseReportPorts, 'configuration' | 'now'>,
  days?: number,
): Promise<AskedPeriods> {
  const { settings } = await configuration.load();
  const today = dayIn(settings.defaultTimeZone, now());
  const period = periodOf(asked, today, days);
  const periods = { period, before: compare ? periodBefore(period) : undefined, today };
  requireRecent(earliestOf(periods), today);
  return periods;
}

/** What backlogs are told from: cases that are done are no more in the lists, so how many were open then is told by what came and went since. */
export async function rowsAndOpen(periods: AskedPeriods, ports: CaseReportPorts) {
  const { period, today } = periods;
  const { statuses } = await ports.configuration.load();
  const work = statuses.map(({ name }) => name).filter((name) => isWork(name, statuses));
  const open = await ports.lists.ofStatuses(work);
  const to = today > period.to ? today : period.to;
  return { open, rows: await rowsOf({ from: earliestOf(periods), to }, ports) };
}

function earliestOf({ period, before }: Pick<AskedPeriods, 'period' | 'before'>): string {
  return before?.from ?? period.from;
}

function compared<Report extends object>(
  { period, before }: AskedPeriods,
  report: (period: Period) => Report,
): Compared<Report> {
  const told: Report = report(period);
  return before ? { ...told, compared: report(before) } : told;
}

export function rowsOf(
  period: Period,
  { caseFigures }: Pick<CaseReportPorts, 'caseFigures'>,
): Promise<readonly CaseFigure[]> {
  return ofOneGeneration(caseFigures, (generation) => caseFigures.caseFigures(generation, period));
}
