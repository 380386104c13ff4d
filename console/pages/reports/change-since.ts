import type { FigureKind } from '../../words/figures.ts';

export interface ChangeSince {
  readonly direction: 'up' | 'down' | 'same';
  /** Of a count or minutes as a part of what was before; of a share or a score what lies between both. */
  readonly amount: number;
}

/** How a figure has changed; undefined where there is nothing to compare it with. */
export function changeSince(
  before: number | null | undefined,
  now: number | null,
  kind: FigureKind,
): ChangeSince | undefined {
  if (before === null || before === undefined || now === null) return undefined;
  const isApart = kind === 'share' || kind === 'score';
  if (before === 0 && now !== 0 && !isApart) return undefined;
  const difference = now - before;
  const amount = isApart || before === 0 ? difference : difference / before;
  const direction = Math.abs(amount) < 0.0005 ? 'same' : amount > 0 ? 'up' : 'down';
  return { direction, amount: direction === 'same' ? 0 : amount };
}
