import { Refusal } from '#domain/words/refusal.ts';

/** Days, the first and the last included, e.g. `2026-11-01`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayMilliseconds = 86_400_000;
const usualDays = 30;
const mostDays = 5 * 366;

/**
 * The period that somebody asks for: the thirty days that end today, or with the day that is given.
 * @param days how many where its beginning is not told.
 * @throws Refusal period-wrong
 */
export function periodOf(
  asked: { readonly [Day in keyof Period]?: string | undefined },
  today: string,
  days = usualDays,
): Period {
  const to = asked.to ?? (asked.from === undefined || asked.from <= today ? today : asked.from);
  const from = asked.from ?? dayAfter(requireDay(to), 1 - days);
  if (requireDay(from) > requireDay(to))
    throw new Refusal('period-wrong', `The period ends (${to}) before it begins (${from}).`);
  if ((Date.parse(to) - Date.parse(from)) / dayMilliseconds >= mostDays)
    throw new Refusal('period-wrong', `A report tells of five years at most, not of ${from} to ${to}.`);
  return { from, to };
}

/** As many days, just before. */
export function periodBefore({ from, to }: Period): Period {
  const days = (Date.parse(to) - Date.parse(from)) / dayMilliseconds + 1;
  return { from: dayAfter(from, -days), to: dayAfter(from, -1) };
}

const mostDaysBack = 2 * 366;

/**
 * Figures of cases are read from a day on until today: a day far back would read all that was ever counted.
 * @throws Refusal period-wrong
 */
export function requireRecent(from: string, today: string): void {
  const earliest = dayAfter(today, -mostDaysBack);
  if (from < earliest)
    throw new Refusal(
      'period-wrong',
      `Reports of cases look back two years, the period before included: to ${earliest}, not to ${from}.`,
    );
}

export function daysOf({ from, to }: Period): readonly string[] {
  const days = (Date.parse(to) - Date.parse(from)) / dayMilliseconds + 1;
  return Array.from({ length: days }, (_, after) => dayAfter(from, after));
}

function requireDay(day: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && dayAfter(day, 0) === day) return day;
  throw new Refusal('period-wrong', `"${day}" is no day such as 2026-11-30.`);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);
}
