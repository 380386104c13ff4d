import type { CaseReportLines } from '../../../functions/domain/reports/case-report.ts';
import type { NormLine } from '../../../functions/domain/reports/norm-report.ts';
import type { TimesLine } from '../../../functions/domain/reports/times-report.ts';
import type { VolumeLine } from '../../../functions/domain/reports/volume-report.ts';
import { csv } from '../../../functions/domain/words/csv.ts';
import { aligned } from '../config/row-table.ts';
import { printable } from '../text/printable.ts';

/** A report of cases, whichever. */
export interface ShownCaseReport<Line> {
  readonly from: string;
  readonly to: string;
  readonly by: CaseReportLines;
  readonly total: Line;
  readonly lines: readonly Line[];
  readonly compared?: Omit<ShownCaseReport<Line>, 'compared'> | undefined;
}

/** A column: its head, and what of a line stands there. */
type Column<Line> = readonly [head: string, cell: (line: Line) => number | null, text?: (value: number) => string];

interface Table<Line> {
  readonly title: string;
  readonly columns: readonly Column<Line>[];
}

type Valued = { readonly value: string };

/** Rounded down, as mails tell it: 996 of 1,000 are not all. Shares are not exact. */
const percent = (value: number) => `${Math.floor(value * 100 + 1e-9)} %`;
const nobody = '–';

export const normTable: Table<NormLine> = {
  title: 'In time',
  columns: [
    ['first answers in time', ({ response }) => response.rate, percent],
    ['in time', ({ response }) => response.inTime],
    ['late', ({ response }) => response.late],
    ['resolutions in time', ({ resolution }) => resolution.rate, percent],
    ['in time', ({ resolution }) => resolution.inTime],
    ['late', ({ resolution }) => resolution.late],
  ],
};

export const volumeTable: Table<VolumeLine> = {
  title: 'Cases',
  columns: [
    ['registered', ({ registered }) => registered],
    ['answered', ({ answered }) => answered],
    ['resolved', ({ resolved }) => resolved],
    ['closed otherwise', ({ closed }) => closed],
    ['reopened', ({ reopened }) => reopened],
    ['open in the end', ({ backlog }) => backlog],
  ],
};

export const timesTable: Table<TimesLine> = {
  title: 'Times',
  columns: [
    ['answered', ({ answer }) => answer.count],
    ['half within', ({ answer }) => answer.p50, span],
    ['nine of ten within', ({ answer }) => answer.p90, span],
    ['resolved', ({ resolution }) => resolution.count],
    ['half within', ({ resolution }) => resolution.p50, span],
    ['nine of ten within', ({ resolution }) => resolution.p90, span],
  ],
};

/** A report for a terminal: in all, beside the period before when that was asked for, then line by line. */
export function caseReportLinesOf<Line extends Valued>(
  { from, to, by, total, lines, compared }: ShownCaseReport<Line>,
  { title, columns }: Table<Line>,
): string[] {
  const head = ['', ...columns.map(([name]) => name)];
  const row = (name: string, line: Line) => [name, ...columns.map((column) => shown(column, line))];
  const before = compared ? [row(`${compared.from} to ${compared.to}`, compared.total)] : [];
  const byLine = lines.map((line) => row(line.value === '' ? nobody : printable(line.value), line));
  return [
    `${title} from ${from} to ${to}`,
    '',
    ...aligned([head, row(`${from} to ${to}`, total), ...before]),
    ...(by === 'all'
      ? []
      : [
          '',
          ...(lines.length === 0
            ? ['There is nothing to tell by line.']
            : aligned([[by, ...head.slice(1)], ...byLine])),
        ]),
  ];
}

/** The same for a spreadsheet: the period before has lines of its own, times are minutes. */
export function caseReportCsv<Line extends Valued>(
  report: ShownCaseReport<Line>,
  { columns }: Table<Line>,
  names: readonly string[],
): string {
  const by = report.by === 'all' ? [] : [report.by];
  const rows = [report, ...(report.compared ? [report.compared] : [])].flatMap(({ from, to, total, lines }) =>
    (report.by === 'all' ? [total] : lines).map((line) => [
      ...[from, to, ...(by.length > 0 ? [line.value] : [])],
      ...columns.map(([, cell]) => rounded(cell(line))),
    ]),
  );
  return csv([['from', 'to', ...by, ...names], ...rows]);
}

export const csvNames = {
  norm: [
    'response rate in time',
    'responses in time',
    'responses late',
    'resolution rate in time',
    'resolutions in time',
    'resolutions late',
  ],
  volumes: ['registered', 'answered', 'resolved', 'closed otherwise', 'reopened', 'open in the end'],
  times: [
    'answered',
    'answer p50 minutes',
    'answer p90 minutes',
    'resolved',
    'resolution p50 minutes',
    'resolution p90 minutes',
  ],
} as const;

function shown<Line>([, cell, text = String]: Column<Line>, line: Line): string {
  const value = cell(line);
  return value === null ? nobody : text(value);
}

function span(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  return minutes < 2 * 1440 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} d`;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
