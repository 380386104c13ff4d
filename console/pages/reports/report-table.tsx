import { Link } from 'react-aria-components';
import { FigureTable } from '../../ui/chart/figure-table.tsx';
import { useWords } from '../../words/language.tsx';
import { FigureChange } from './figure-change.tsx';
import { type FigureColumn, isSpan, type Reported, type Valued } from './report-plan.ts';
import { useReportWords } from './use-report-words.ts';

/** All that is told of each line, and of all of them. */
export function ReportTable<Line extends Valued>({
  title,
  report: { by, total, compared },
  columns,
  lines,
  linkOf,
}: {
  readonly title: string;
  readonly report: Pick<Reported<Line>, 'by' | 'total' | 'compared'>;
  readonly columns: readonly FigureColumn<Line>[];
  readonly lines: readonly Line[];
  /** Where a line is told more of. */
  readonly linkOf?: ((value: string) => string | undefined) | undefined;
}) {
  const t = useWords();
  const words = useReportWords();
  const cells = (now: Line, before: Line | undefined) =>
    columns.map((column) => {
      const value = column.value(now);
      return (
        <>
          {value === null ? '–' : words.figure(value, column.kind)}
          {before && (
            <small>
              <FigureChange column={column} now={now} before={before} />
            </small>
          )}
        </>
      );
    });
  const wasOf = (line: Line) => (isSpan(by) ? undefined : compared?.lines.find(({ value }) => value === line.value));
  return (
    <FigureTable
      caption={title}
      corner={words.lines(by)}
      heads={columns.map((column) => column.title)}
      lines={lines.map((line) => {
        const href = linkOf?.(line.value);
        const name = words.line(line.value, by);
        return {
          key: line.value,
          head: href === undefined ? name : <Link href={href}>{name}</Link>,
          cells: cells(line, wasOf(line)),
        };
      })}
      total={{ key: 'total', head: t('reportTotal'), cells: cells(total, compared?.total) }}
    />
  );
}
