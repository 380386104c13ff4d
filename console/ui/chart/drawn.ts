/** What a chart draws: groups of figures, in each group one of each series. */
export interface Drawn {
  /** What it shows, and where the same is told in words. */
  readonly label: string;
  /** At most two: the second is hatched. */
  readonly series: readonly string[];
  readonly groups: readonly DrawnGroup[];
  /** Lines of the axis, from 0 to its end. */
  readonly ticks: readonly number[];
  readonly words: (value: number) => string;
}

export interface DrawnGroup {
  readonly name: string;
  /** By series; null where there is none. */
  readonly values: readonly (number | null)[];
  /** The same in the period before. */
  readonly before?: readonly (number | null)[] | undefined;
}
