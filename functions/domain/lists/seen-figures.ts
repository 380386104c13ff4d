import type { Dimension } from '#domain/rating/figures.ts';
import type { FigureRow } from '#domain/rating/rating-report.ts';
import type { Sight } from './sight.ts';

/** Which rows of ratings are told to who does not see all, and whether they stand for all that is theirs. */
export interface SeenRows {
  readonly dimension: Dimension;
  readonly values: readonly string[];
  readonly stand: 'for-themselves' | 'for-all';
}

/**
 * Figures of ratings are stored apart by agent, by group and so on, each for itself (RATE-08): of who does not see all, what is theirs is
 * known by agent and group alone (CONS-01).
 * @returns undefined for what cannot be told apart so.
 */
export function seenRows(dimension: Dimension, { who, groups }: Sight): SeenRows | undefined {
  const stand = dimension === 'all' ? 'for-all' : 'for-themselves';
  const own: SeenRows = { dimension: 'agent', values: [who], stand };
  if (dimension === 'agent') return own;
  if (dimension === 'group') return { dimension, values: groups, stand };
  if (dimension !== 'all') return undefined;
  return groups.length === 0 ? own : { dimension: 'group', values: groups, stand };
}

/** Those of the rows of a dimension that are told. */
export function toldRows(rows: readonly FigureRow[], { values, stand }: SeenRows): readonly FigureRow[] {
  const told = rows.filter(({ value }) => values.includes(value));
  return stand === 'for-all' ? told.map((row) => ({ ...row, value: '' })) : told;
}
