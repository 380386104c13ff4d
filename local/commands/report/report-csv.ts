import { csv } from '../../../functions/domain/words/csv.ts';
import type { ShownComment, ShownReport } from './reporter.ts';

/** A report as a spreadsheet reads it: its lines, or the total alone where there are none. */
export function reportCsv({ from, to, by, levels, total, lines }: ShownReport): string {
  // The total is nobody's.
  const facts = [
    'from',
    'to',
    ...(by === 'all' ? [] : [by]),
    'average',
    'ratings',
    'asked',
    'answered',
    'response rate',
  ];
  return csv([
    [...facts, ...levels.map(({ name }) => name)],
    ...(by === 'all' ? [total] : lines).map((line) => [
      from,
      to,
      ...(by === 'all' ? [] : [line.value]),
      rounded(line.average),
      line.ratings,
      line.asked,
      line.answered,
      rounded(line.responseRate),
      ...line.distribution,
    ]),
  ]);
}

export function commentsCsv(comments: readonly ShownComment[]): string {
  return csv([
    ['day', 'time', 'case', 'level', 'score', 'agent', 'comment'],
    ...comments.map(({ day, at, caseNumber, level, score, agent, comment }) => [
      day,
      at,
      caseNumber,
      level,
      score,
      agent ?? '',
      comment,
    ]),
  ]);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
