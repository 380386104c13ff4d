export interface Period {
  readonly from: string;
  readonly to: string;
}

export const presets = ['7', '30', '90', 'month', 'last-month', 'year'] as const;
export type Preset = (typeof presets)[number];

/** Days as somebody asks for them: by a preset's name, or their own. */
export interface AskedDays {
  readonly preset: Preset | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const dayLong = 86_400_000;

/**
 * The days that are asked for; empty where the API's own usual ones are meant.
 * @param today in the time zone of the deployment, whose days reports count.
 */
export function askedPeriod({ preset, from, to }: AskedDays, today: string): Partial<Period> {
  if (from !== undefined || to !== undefined) return { ...(from && { from }), ...(to && { to }) };
  return preset === undefined ? {} : presetPeriod(preset, today);
}

export function presetPeriod(preset: Preset, today: string): Period {
  const month = today.slice(0, 7);
  switch (preset) {
    case 'month':
      return { from: `${month}-01`, to: today };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'last-month': {
      const to = dayAfter(`${month}-01`, -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
    default:
      return { from: dayAfter(today, 1 - Number(preset)), to: today };
  }
}

/** Days of a period, both ends among them; not a number where one of them is no day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLong) + 1;
}

/** Every day or month of a period, in their order. */
export function spansOf({ from, to }: Period, by: 'day' | 'month'): readonly string[] {
  const days = Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, after) => dayAfter(from, after));
  return by === 'day' ? days : [...new Set(days.map((day) => day.slice(0, 7)))];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLong).toISOString().slice(0, 10);
}
