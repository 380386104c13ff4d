/** A section of the runbook, and what its alarm says: who is hurt, and where it stands what to do. */
export interface NeedsAPerson {
  readonly section: string;
  readonly text: string;
}

/** A figure of CloudWatch at a moment. */
export interface FigurePoint {
  /** Epoch seconds. */
  readonly at: number;
  readonly value: number;
}

/** What is too much of a figure. */
export interface FigureLimit {
  /** Sum and Maximum are those of all points, also of several metrics; Average is the newest point, which stands until there is another one. */
  readonly statistic: 'Sum' | 'Maximum' | 'Average';
  readonly above: number;
}

/** Whether a figure is too high: as an alarm of CloudWatch that takes silence for well. */
export function isTooHigh({ statistic, above }: FigureLimit, points: readonly FigurePoint[]): boolean {
  if (points.length === 0) return false;
  const values = points.map(({ value }) => value);
  switch (statistic) {
    case 'Sum':
      return values.reduce((sum, value) => sum + value, 0) > above;
    case 'Maximum':
      return Math.max(...values) > above;
    case 'Average': {
      const newest = points.reduce((latest, point) => (point.at > latest.at ? point : latest));
      return newest.value > above;
    }
  }
}
