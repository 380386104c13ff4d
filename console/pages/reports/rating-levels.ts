import { spansOf } from './periods.ts';
import type { Ratings } from './report-requests.ts';

/** A level with its symbol, in the reader's language. */
export function levelName({ symbol, labels, name }: Ratings['levels'][number], language: string): string {
  return `${symbol} ${labels[language] ?? labels.en ?? name}`.trim();
}

/** Ratings with the days or months on which there were none: a chart of time leaves nothing out. */
export function withEverySpan<Told extends Ratings>(told: Told): Told {
  const { by, lines, levels } = told;
  if (by !== 'day' && by !== 'month') return told;
  const none = { ratings: 0, average: null, asked: 0, answered: 0, responseRate: null };
  const spans = spansOf(told, by).map(
    (value) => lines.find((line) => line.value === value) ?? { value, ...none, distribution: levels.map(() => 0) },
  );
  return { ...told, lines: spans };
}
