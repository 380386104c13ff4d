import { Change } from '../../ui/chart/change.tsx';
import { useWords } from '../../words/language.tsx';
import { changeSince } from './change-since.ts';
import type { FigureColumn } from './report-plan.ts';
import { useReportWords } from './use-report-words.ts';

/** How a figure was in the period before, and by how much it differs. */
export function FigureChange<Line>({
  column: { kind, value, better },
  now,
  before,
}: {
  readonly column: FigureColumn<Line>;
  readonly now: Line;
  readonly before: Line | undefined;
}) {
  const t = useWords();
  const words = useReportWords();
  const was = before && value(before);
  if (was === undefined || was === null) return null;
  const change = changeSince(was, value(now), kind);
  const isGood = better && change && (change.direction === 'up') === (better === 'more');
  return (
    <>
      {t('reportWas', { figure: words.figure(was, kind) })}
      {change && change.direction !== 'same' && (
        <>
          {' '}
          <Change direction={change.direction} isGood={isGood}>
            {words.change(change.amount, kind)}
          </Change>
        </>
      )}
    </>
  );
}
