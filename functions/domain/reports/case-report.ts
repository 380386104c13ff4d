import { daysOf, type Period } from '#domain/rating/period.ts';
import { added, type CaseBelonging, type CaseCounts, type CaseFigure } from './case-figures.ts';

/** By what figures of cases are told apart; an empty value is nobody's, or none. */
const dimensions = {
  all: () => '',
  agent: ({ agent }: CaseBelonging) => agent ?? '',
  group: ({ group }: CaseBelonging) => group ?? '',
  service: ({ service }: CaseBelonging) => service ?? '',
  category: ({ category }: CaseBelonging) => category,
  mailbox: ({ mailbox }: CaseBelonging) => mailbox,
  level: ({ level }: CaseBelonging) => level ?? '',
} as const;

export type CaseDimension = keyof typeof dimensions;
// Keys of an object are typed as text.
export const caseDimensions = Object.keys(dimensions) as CaseDimension[];

/** What the lines of a report of cases stand for: the values of a dimension, or spans of time. */
export const caseReportLines = [...caseDimensions, 'day', 'month'] as const;
export type CaseReportLines = (typeof caseReportLines)[number];

/** Sums of a period: in all, and line by line. */
export interface CaseSums {
  readonly total: CaseCounts;
  /** By value, in order: days and months are all there, also those on which nothing was. */
  readonly lines: ReadonlyMap<string, CaseCounts>;
}

/** A report with that of the period before, when it was asked for. */
export type Compared<Report> = Report & { readonly compared?: Report | undefined };

export function caseSums(period: Period, by: CaseReportLines, rows: readonly CaseFigure[]): CaseSums {
  const sums = new Map<string, CaseCounts>(spansOf(period, by).map((span) => [span, {}]));
  let total: CaseCounts = {};
  for (const row of rows) {
    if (row.day < period.from || row.day > period.to) continue;
    total = added(total, row.counts);
    const value = lineOf(row, by);
    if (by !== 'all') sums.set(value, added(sums.get(value) ?? {}, row.counts));
  }
  const told = [...sums].filter(([, counts]) => isSpan(by) || Object.keys(counts).length > 0);
  return { total, lines: new Map(told.toSorted(([one], [other]) => (one < other ? -1 : 1))) };
}

/** Whether lines are spans of time: they stand there also when nothing was. */
export function isSpan(by: CaseReportLines): by is 'day' | 'month' {
  return by === 'day' || by === 'month';
}

export function lineOf({ day, belonging }: Pick<CaseFigure, 'day' | 'belonging'>, by: CaseReportLines): string {
  if (by === 'day') return day;
  return by === 'month' ? day.slice(0, 7) : dimensions[by](belonging);
}

function spansOf(period: Period, by: CaseReportLines): readonly string[] {
  if (by === 'day') return daysOf(period);
  return by === 'month' ? [...new Set(daysOf(period).map((day) => day.slice(0, 7)))] : [];
}
