import { Figure, Figures } from '../../ui/chart/figures.tsx';
import { useWords } from '../../words/language.tsx';
import { FigureChange } from './figure-change.tsx';
import type { FigureColumn } from './report-plan.ts';
import { useReportWords } from './use-report-words.ts';

/** What a period comes to, beside the one before. */
export function MainFigures<Line>({
  columns,
  now,
  before,
}: {
  readonly columns: readonly FigureColumn<Line>[];
  readonly now: Line;
  readonly before?: Line | undefined;
}) {
  const t = useWords();
  const words = useReportWords();
  return (
    <Figures label={t('reportMain')}>
      {columns
        .filter(({ isMain }) => isMain)
        .map((column) => {
          const value = column.value(now);
          return (
            <Figure
              key={column.title}
              title={column.title}
              value={value === null ? '–' : words.figure(value, column.kind)}
              about={before && <FigureChange column={column} now={now} before={before} />}
            />
          );
        })}
    </Figures>
  );
}
