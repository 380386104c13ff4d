/** Per cent of the width: drawings are as wide as their place. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** What part of a group is left empty, so that groups can be told apart. */
const gap = 0.3;

/** Where the columns of a group stand, side by side. @param at of the group. */
export function columnsAt(at: number, groups: number, series: number): readonly Column[] {
  const room = 100 / groups;
  const width = (room * (1 - gap)) / series;
  return Array.from({ length: series }, (_, one) => ({ x: room * (at + gap / 2) + width * one, width }));
}

/** Share of the axis, in per cent: never beyond its ends. */
export function partOf(value: number, most: number): number {
  return most <= 0 ? 0 : Math.min(100, Math.max(0, (value / most) * 100));
}

/** Which groups are named beneath: as many as there is room for, at equal distances, the first among them. */
export function namedOf(groups: number, room: number): readonly number[] {
  const every = Math.max(1, Math.ceil(groups / room));
  return Array.from({ length: groups }, (_, at) => at).filter((at) => at % every === 0);
}
