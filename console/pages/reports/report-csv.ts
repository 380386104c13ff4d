import { csv } from '../../words/csv.ts';
import { type FigureColumn, isSpan, type Reported, type Valued } from './report-plan.ts';

/** A report for a spreadsheet: the period before has lines of its own, shares are from 0 to 1, times are minutes. */
export function reportCsv<Line extends Valued>(
  report: Reported<Line>,
  columns: readonly FigureColumn<Line>[],
  words: {
    readonly from: string;
    readonly to: string;
    readonly lines: string;
    readonly minutes: (title: string) => string;
    readonly name: (value: string) => string;
  },
): string {
  const heads = columns.map(({ title, kind }) => (kind === 'minutes' ? words.minutes(title) : title));
  const periods = [report, ...(report.compared ? [report.compared] : [])];
  const name = (value: string) => (isSpan(report.by) ? value : words.name(value));
  const rows = periods.flatMap(({ from, to, lines }) =>
    lines.map((line) => [from, to, name(line.value), ...columns.map(({ value }) => rounded(value(line)))]),
  );
  return csv([[words.from, words.to, words.lines, ...heads], ...rows]);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
