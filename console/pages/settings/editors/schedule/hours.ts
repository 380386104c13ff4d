/** Minutes from the midnight at which the day begins; a night's end is beyond 24 hours. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

export const dayMinutes = 24 * 60;
const pattern = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** `09:00-18:00`, `9-18`, `22:00–6:00`: what ends before it begins ends on the next day; undefined for what are no hours (C2). */
export function shiftOf(text: string): Shift | undefined {
  const found = pattern.exec(text.trim());
  if (!found) return undefined;
  const [, fromHours, fromMinutes = '0', toHours, toMinutes = '0'] = found;
  const [from, to] = [Number(fromHours) * 60 + Number(fromMinutes), Number(toHours) * 60 + Number(toMinutes)];
  const isTime = Number(fromMinutes) < 60 && Number(toMinutes) < 60 && from < dayMinutes && to <= dayMinutes;
  if (!isTime) return undefined;
  return { from, to: to > from ? to : to + dayMinutes };
}

/** As schedules store it: `09:00-18:00`. */
export function hoursOf({ from, to }: Shift): string {
  return `${clock(from)}-${clock(to > dayMinutes ? to - dayMinutes : to)}`;
}

/** As people read it: `09:00–13:00, 14:00–18:00`. */
export function hoursText(hours: readonly string[]): string {
  return hours.join(', ').replaceAll('-', '–');
}

/** Hours of a day as somebody typed them, in their order, those that touch joined; undefined for what are none. */
export function hoursFrom(text: string): readonly string[] | undefined {
  const parts = text.split(/[,;\n]/).filter((part) => part.trim() !== '');
  const shifts = parts.map(shiftOf);
  const known = shifts.filter((shift) => shift !== undefined);
  return known.length < shifts.length ? undefined : joined(known).map(hoursOf);
}

/** Hours of a day after a stretch of it was painted, or wiped: of a night, what begins after midnight goes with its evening. */
export function painted(hours: readonly string[], { from, to }: Shift, isOn: boolean): readonly string[] {
  const shifts = hours.map(shiftOf).filter((shift) => shift !== undefined);
  const after = isOn
    ? [...shifts, { from, to }]
    : shifts.flatMap((shift) =>
        [
          { from: shift.from, to: Math.min(shift.to, from) },
          { from: Math.max(shift.from, to), to: shift.to },
        ].filter((part) => part.from < part.to && part.from < dayMinutes),
      );
  return joined(after).map(hoursOf);
}

/** Minutes worked in hours that begin on a day. */
export function workedIn(hours: readonly string[]): number {
  return joined(hours.map(shiftOf).filter((shift) => shift !== undefined)).reduce(
    (sum, { from, to }) => sum + to - from,
    0,
  );
}

/** In their order, those that touch as one; of what would be longer than a day the last stays by itself, as hours can be no longer (C2). */
function joined(shifts: readonly Shift[]): readonly Shift[] {
  const all: Shift[] = [];
  for (const shift of shifts.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (!last || shift.from > last.to) {
      all.push(shift);
      continue;
    }
    const to = Math.max(last.to, shift.to);
    if (to - last.from <= dayMinutes) all[all.length - 1] = { from: last.from, to };
    else all.splice(-1, 1, { from: last.from, to: shift.from }, { from: shift.from, to });
  }
  return all;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
