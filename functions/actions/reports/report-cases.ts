import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import { type AskedPeriod, ofOneGeneration } from '#actions/rating/report-ratings.ts';
import { dayIn } from '#domain/case/rating.ts';
import { isWork } from '#domain/configuration/status.ts';
import { type Period, periodBefore, periodOf } from '#domain/rating/period.ts';
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
export function reportNorm(asked: AskedReport, ports: CaseReportPorts): Promise<Compared<NormReport>> {
  return compared(asked, ports, async (period) => {
    const rows = await rowsOf(period, ports);
    return normReport(period, asked.by, rows);
  });
}

/**
 * How long customers waited for a first answer, and for a solution.
 * @throws Refusal period-wrong
 */
export function reportTimes(asked: AskedReport, ports: CaseReportPorts): Promise<Compared<TimesReport>> {
  return compared(asked, ports, async (period) => timesReport(period, asked.by, await rowsOf(period, ports)));
}

/**
 * How many cases came, were answered, resolved and reopened, and how many were open in the end.
 * @throws Refusal period-wrong
 */
export function reportVolumes(asked: AskedReport, ports: CaseReportPorts): Promise<Compared<VolumeReport>> {
  return compared(asked, ports, async (period, today) => {
    const { statuses } = await ports.configuration.load();
    const work = statuses.map(({ name }) => name).filter((name) => isWork(name, statuses));
    const open = await ports.lists.ofStatuses(work);
    // Cases that are done are no more in the lists: how many there were then is told by what came and went since.
    const rows = await rowsOf({ from: period.from, to: today > period.to ? today : period.to }, ports);
    return volumeReport(period, asked.by, rows, open);
  });
}

export async function askedPeriod(
  asked: AskedPeriod,
  { configuration, now }: Pick<CaseReportPorts, 'configuration' | 'now'>,
  days?: number,
) {
  const { settings } = await configuration.load();
  const today = dayIn(settings.defaultTimeZone, now());
  return { period: periodOf(asked, today, days), today };
}

async function compared<Report extends object>(
  { compare = false, ...asked }: AskedReport,
  ports: CaseReportPorts,
  report: (period: Period, today: string) => Promise<Report>,
): Promise<Compared<Report>> {
  const { period, today } = await askedPeriod(asked, ports);
  const told: Report = await report(period, today);
  if (!compare) return told;
  return { ...told, compared: await report(periodBefore(period), today) };
}

export function rowsOf(
  period: Period,
  { caseFigures }: Pick<CaseReportPorts, 'caseFigures'>,
): Promise<readonly CaseFigure[]> {
  return ofOneGeneration(caseFigures, (generation) => caseFigures.caseFigures(generation, period));
}
