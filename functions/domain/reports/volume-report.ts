import { daysOf, type Period } from '#domain/rating/period.ts';
import type { CaseBelonging, CaseCounts, CaseFigure } from './case-figures.ts';
import { type CaseReportLines, caseSums, isSpan, lineOf } from './case-report.ts';

/** How many cases came and went. */
export interface VolumeReport extends Period {
  readonly by: CaseReportLines;
  readonly total: VolumeLine;
  readonly lines: readonly VolumeLine[];
}

export interface VolumeLine {
  /** Empty for the total, and for what belongs to nobody. */
  readonly value: string;
  readonly registered: number;
  readonly answered: number;
  readonly resolved: number;
  /** Without being resolved: canceled, merged, closed at once. */
  readonly closed: number;
  readonly reopened: number;
  /** Open when the period, or the line's day or month, ended; null where nobody can tell: by level. */
  readonly backlog: number | null;
}

/** A case that is open now. */
export type OpenCase = Omit<CaseBelonging, 'level'>;

/**
 * @param rows from the beginning of the period until today: from what is open now, they tell what was open when the period ended.
 * @param open all that are open now.
 */
export function volumeReport(
  period: Period,
  by: CaseReportLines,
  rows: readonly CaseFigure[],
  open: readonly OpenCase[],
): VolumeReport {
  const { total, lines } = caseSums(period, by, rows);
  const wholeLine = line('', total, open.length - grown(rows.filter(({ day }) => day > period.to)));
  if (by === 'all') return { ...period, by, total: wholeLine, lines: [] };
  const backlogs = isSpan(by) ? overTime(period, by, rows, open) : byValue(period, by, rows, open);
  const values = [...new Set([...lines.keys(), ...backlogs.keys()])].toSorted();
  const told = values.map((value) =>
    line(value, lines.get(value) ?? {}, by === 'level' ? null : (backlogs.get(value) ?? 0)),
  );
  return { ...period, by, total: wholeLine, lines: told.filter((one) => isSpan(by) || !isEmpty(one)) };
}

function overTime(
  period: Period,
  by: 'day' | 'month',
  rows: readonly CaseFigure[],
  open: readonly OpenCase[],
): Map<string, number> {
  const byDay = Map.groupBy(rows, ({ day }) => day);
  let backlog = open.length - grown(rows.filter(({ day }) => day > period.to));
  const backlogs = new Map<string, number>();
  for (const day of daysOf(period).toReversed()) {
    const span = by === 'day' ? day : day.slice(0, 7);
    if (!backlogs.has(span)) backlogs.set(span, backlog);
    backlog -= grown(byDay.get(day) ?? []);
  }
  return backlogs;
}

function byValue(
  period: Period,
  by: Exclude<CaseReportLines, 'day' | 'month'>,
  rows: readonly CaseFigure[],
  open: readonly OpenCase[],
): Map<string, number> {
  const backlogs = new Map<string, number>();
  if (by === 'level') return backlogs;
  const add = (value: string, count: number) => backlogs.set(value, (backlogs.get(value) ?? 0) + count);
  for (const one of open) add(lineOf({ day: '', belonging: { ...one, level: undefined } }, by), 1);
  for (const row of rows) if (row.day > period.to) add(lineOf(row, by), -grown([row]));
  return backlogs;
}

/** By how many more cases are open since. */
function grown(rows: readonly CaseFigure[]): number {
  return rows.reduce((sum, { counts }) => {
    const { registered = 0, reopened = 0, resolved = 0, closed = 0 } = counts;
    return sum + registered + reopened - resolved - closed;
  }, 0);
}

function line(value: string, counts: CaseCounts, backlog: number | null): VolumeLine {
  const { registered = 0, answered = 0, resolved = 0, closed = 0, reopened = 0 } = counts;
  return { value, registered, answered, resolved, closed, reopened, backlog };
}

function isEmpty({ value: _, ...counts }: VolumeLine): boolean {
  return Object.values(counts).every((count) => !count);
}
