import { type AskedPeriod, type ReportPorts, ratingsOf } from '#actions/rating/report-ratings.ts';
import { type Period, periodBefore } from '#domain/rating/period.ts';
import type { ReportLine } from '#domain/rating/rating-report.ts';
import type { CaseFigure } from '#domain/reports/case-figures.ts';
import { type NormLine, normReport } from '#domain/reports/norm-report.ts';
import { type TimesLine, timesReport } from '#domain/reports/times-report.ts';
import { type OpenCase, type VolumeLine, volumeReport } from '#domain/reports/volume-report.ts';
import { askedPeriods, type CaseReportPorts, rowsAndOpen } from './report-cases.ts';

/** What one agent did. */
export interface AgentSums extends Period {
  readonly volumes: VolumeLine;
  readonly norm: NormLine;
  readonly times: TimesLine;
  readonly ratings: ReportLine;
}

export interface AgentReport extends AgentSums {
  readonly agent: string;
  readonly compared: AgentSums;
  readonly days: readonly VolumeLine[];
}

const week = 7;

/**
 * The work of one agent in a period, beside the one before: of the cases that are theirs now.
 * @param asked the last seven days unless told.
 * @throws Refusal period-wrong
 */
export async function reportAgent(
  { agent, ...asked }: AskedPeriod & { readonly agent: string },
  ports: CaseReportPorts & ReportPorts,
): Promise<AgentReport> {
  const periods = await askedPeriods({ ...asked, compare: true }, ports, week);
  const { period, before = periodBefore(period) } = periods;
  const all = await rowsAndOpen(periods, ports);
  const rows = all.rows.filter(({ belonging }) => belonging.agent === agent);
  const open = all.open.filter((one) => one.agent === agent);
  const sums = async (of: Period) => ({ ...sumsOf(of, rows, open), ratings: await ratingsBy(agent, of, ports) });
  return {
    agent,
    ...(await sums(period)),
    compared: await sums(before),
    days: volumeReport(period, 'day', rows, open).lines,
  };
}

function sumsOf(period: Period, rows: readonly CaseFigure[], open: readonly OpenCase[]): Omit<AgentSums, 'ratings'> {
  return {
    ...period,
    volumes: volumeReport(period, 'all', rows, open).total,
    norm: normReport(period, 'all', rows).total,
    times: timesReport(period, 'all', rows).total,
  };
}

async function ratingsBy(agent: string, period: Period, ports: ReportPorts): Promise<ReportLine> {
  const { lines, levels } = await ratingsOf(period, 'agent', ports);
  const none = { ratings: 0, average: null, asked: 0, answered: 0, responseRate: null };
  return lines.find(({ value }) => value === agent) ?? { value: agent, ...none, distribution: levels.map(() => 0) };
}
