import type { Period } from '#domain/rating/period.ts';
import type { CaseCounts, CaseFigure, NormKind } from './case-figures.ts';
import { type CaseReportLines, caseSums, isSpan } from './case-report.ts';

/** How much of what was promised was done in time (SLA-08). */
export interface NormReport extends Period {
  readonly by: CaseReportLines;
  readonly total: NormLine;
  readonly lines: readonly NormLine[];
}

export interface NormLine {
  /** Empty for the total, and for what belongs to nobody. */
  readonly value: string;
  readonly response: InTime;
  readonly resolution: InTime;
}

/** Of the clocks that ended in the period. */
export interface InTime {
  readonly inTime: number;
  readonly late: number;
  /** From 0 to 1; null when none ended. */
  readonly rate: number | null;
}

export function normReport(period: Period, by: CaseReportLines, rows: readonly CaseFigure[]): NormReport {
  const { total, lines } = caseSums(period, by, rows);
  const told = [...lines].map(([value, counts]) => line(value, counts));
  const isTold = ({ response, resolution }: NormLine) => response.rate !== null || resolution.rate !== null;
  return { ...period, by, total: line('', total), lines: told.filter((one) => isSpan(by) || isTold(one)) };
}

function line(value: string, counts: CaseCounts): NormLine {
  return { value, response: inTimeOf(counts, 'response'), resolution: inTimeOf(counts, 'resolution') };
}

export function inTimeOf(counts: CaseCounts, kind: NormKind): InTime {
  const inTime = counts[`${kind}-in-time`] ?? 0;
  const late = counts[`${kind}-late`] ?? 0;
  return { inTime, late, rate: inTime + late === 0 ? null : inTime / (inTime + late) };
}
