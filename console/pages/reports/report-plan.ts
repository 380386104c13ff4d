import type { FigureKind } from '../../words/figures.ts';
import type { Period } from './periods.ts';

/** A figure of a report's lines: what it is called, and how it is told. */
export interface FigureColumn<Line> {
  readonly title: string;
  readonly kind: FigureKind;
  readonly value: (line: Line) => number | null;
  /** Missing where neither is: more cases are no merit. */
  readonly better?: 'more' | 'less';
  /** Whether it stands above, large. */
  readonly isMain?: boolean;
}

export interface ChartPlan<Line> {
  readonly title: string;
  readonly series: readonly { readonly name: string; readonly column: FigureColumn<Line> }[];
  /** The end of its axis; missing: what there is. */
  readonly most?: number | undefined;
}

/** What a report tells of each of its lines, and which charts it draws. */
export interface ReportPlan<Line> {
  readonly columns: readonly FigureColumn<Line>[];
  readonly charts: readonly ChartPlan<Line>[];
  /** By what lines stand in order: the largest first. */
  readonly weight: (line: Line) => number;
}

export interface Valued {
  /** Empty for what belongs to nobody. */
  readonly value: string;
}

/** A report as the API tells it. */
export interface Reported<Line extends Valued> extends Period {
  readonly by: string;
  readonly total: Line;
  readonly lines: readonly Line[];
  readonly compared?: (Period & { readonly total: Line; readonly lines: readonly Line[] }) | undefined;
}

/** Whether lines are spans of time, one after the other. */
export function isSpan(by: string): boolean {
  return by === 'day' || by === 'month';
}

/** Spans as they follow each other, everything else the largest first. */
export function inOrder<Line extends Valued>(
  { by, lines }: Pick<Reported<Line>, 'by' | 'lines'>,
  { weight }: Pick<ReportPlan<Line>, 'weight'>,
): readonly Line[] {
  return isSpan(by) ? lines : lines.toSorted((one, other) => weight(other) - weight(one));
}

/** Whether there is nothing to show. */
export function isEmpty<Line extends Valued>(
  { total, lines }: Pick<Reported<Line>, 'total' | 'lines'>,
  { columns }: Pick<ReportPlan<Line>, 'columns'>,
): boolean {
  return [total, ...lines].every((line) => columns.every(({ value }) => !value(line)));
}

/** Columns of a part, as those of the whole. */
export function of<Whole, Line>(
  columns: readonly FigureColumn<Line>[],
  part: (whole: Whole) => Line,
): readonly FigureColumn<Whole>[] {
  return columns.map((column) => ({ ...column, value: (whole) => column.value(part(whole)) }));
}
