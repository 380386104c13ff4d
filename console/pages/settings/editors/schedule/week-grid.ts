import { dayMinutes, type Shift, shiftOf } from './hours.ts';

export const slotMinutes = 30;
export const slotsOfDay = dayMinutes / slotMinutes;
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
export type Week = Readonly<Record<Weekday, readonly string[]>>;

/** on: worked, all of it or a part · night: the end of a shift that began on the evening before · off: neither */
export type Slot = 'on' | 'night' | 'off';

/** A place in the grid. */
export interface Spot {
  readonly day: number;
  readonly slot: number;
}

/** The week of a row; days that it leaves out have no hours. */
export function weekOf(value: unknown): Week {
  const of = (day: Weekday) => {
    const hours: unknown =
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, day)?.value : undefined;
    return Array.isArray(hours) ? hours.map(String) : [];
  };
  return {
    mon: of('mon'),
    tue: of('tue'),
    wed: of('wed'),
    thu: of('thu'),
    fri: of('fri'),
    sat: of('sat'),
    sun: of('sun'),
  };
}

/** What the grid shows of a day. */
export function slotsOf(week: Week, day: number): readonly Slot[] {
  const own = shiftsOn(week, day);
  const before = shiftsOn(week, (day + 6) % 7).map(({ from, to }) => ({
    from: from - dayMinutes,
    to: to - dayMinutes,
  }));
  return Array.from({ length: slotsOfDay }, (_, slot) => {
    const stretch = stretchOf(slot, slot);
    if (own.some((shift) => overlaps(shift, stretch))) return 'on';
    return before.some((shift) => overlaps(shift, stretch)) ? 'night' : 'off';
  });
}

/** From the beginning of one slot to the end of another, whichever comes first. */
export function stretchOf(one: number, other: number): Shift {
  return { from: Math.min(one, other) * slotMinutes, to: (Math.max(one, other) + 1) * slotMinutes };
}

/** Where an arrow, Home or End leads; undefined for other keys. */
export function spotAfter({ day, slot }: Spot, key: string): Spot | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { day, slot: Math.max(0, slot - 1) };
    case 'ArrowRight':
      return { day, slot: Math.min(slotsOfDay - 1, slot + 1) };
    case 'ArrowUp':
      return { day: Math.max(0, day - 1), slot };
    case 'ArrowDown':
      return { day: Math.min(weekdays.length - 1, day + 1), slot };
    case 'Home':
      return { day, slot: 0 };
    case 'End':
      return { day, slot: slotsOfDay - 1 };
    default:
      return undefined;
  }
}

function shiftsOn(week: Week, day: number): readonly Shift[] {
  const name = weekdays[day];
  return name ? week[name].map(shiftOf).filter((shift) => shift !== undefined) : [];
}

function overlaps(one: Shift, other: Shift): boolean {
  return one.from < other.to && other.from < one.to;
}
