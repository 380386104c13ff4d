import type { Period } from '#domain/rating/period.ts';
import type { CaseCounts, CaseFigure, TimeKind } from './case-figures.ts';
import { type CaseReportLines, caseSums, isSpan } from './case-report.ts';
import { quantile } from './time-buckets.ts';

/** How long customers waited from the registration on, nights and weekends included. */
export interface TimesReport extends Period {
  readonly by: CaseReportLines;
  readonly total: TimesLine;
  readonly lines: readonly TimesLine[];
}

export interface TimesLine {
  /** Empty for the total, and for what belongs to nobody. */
  readonly value: string;
  /** To the first answer of those that were first answered in the period. */
  readonly answer: Times;
  /** To the last resolution of those that were resolved in the period, and are. */
  readonly resolution: Times;
}

export interface Times {
  readonly count: number;
  /** Minutes that half of them stay within, and nine of ten: at most 4.5 % from the true ones; null when there are none. */
  readonly p50: number | null;
  readonly p90: number | null;
}

export function timesReport(period: Period, by: CaseReportLines, rows: readonly CaseFigure[]): TimesReport {
  const { total, lines } = caseSums(period, by, rows);
  const told = [...lines].map(([value, counts]) => line(value, counts));
  const isTold = ({ answer, resolution }: TimesLine) => answer.count + resolution.count > 0;
  return { ...period, by, total: line('', total), lines: told.filter((one) => isSpan(by) || isTold(one)) };
}

function line(value: string, counts: CaseCounts): TimesLine {
  return { value, answer: timesOf(counts, 'answer'), resolution: timesOf(counts, 'resolve') };
}

function timesOf(counts: CaseCounts, kind: TimeKind): Times {
  const prefix = `${kind}#`;
  const steps = new Map(
    Object.entries(counts)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, many = 0]) => [Number(name.slice(prefix.length)), many]),
  );
  const count = [...steps.values()].reduce((sum, one) => sum + one, 0);
  return { count, p50: quantile(steps, 0.5) ?? null, p90: quantile(steps, 0.9) ?? null };
}
