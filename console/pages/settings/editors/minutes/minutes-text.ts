import type { ConsoleLanguage } from '../../../../words/words.ts';

const dayMinutes = 24 * 60;
/** What people write for a unit, in minutes: `2 months` is no time here. */
const units: readonly (readonly [word: RegExp, minutes: number])[] = [
  [/^(?:m|mins?|minutes?|м|мин|минут[аыу]?)$/, 1],
  [/^(?:h|hrs?|hours?|ч|час(?:а|ов)?)$/, 60],
  [/^(?:d|days?|д|дн|день|дн(?:я|ей)|сут|сутки|суток)$/, dayMinutes],
];

/**
 * Minutes from what people write: `90`, `1:30`, `1 h 30 min`, `1,5 ч`, `2 days`; undefined for what is no time.
 * @param hasDays whether a day is a unit: of working time it is none, as days of work are of different length (C7)
 */
export function minutesOf(text: string, hasDays: boolean): number | undefined {
  const written = text.trim().toLowerCase().replaceAll(',', '.');
  const clock = /^(\d+):([0-5]\d)$/.exec(written);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts = [...written.matchAll(/(\d+(?:\.\d+)?)\s*([a-zа-яё]*)\.?\s*/g)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== written) return undefined;
  let sum = 0;
  for (const [, number, word = ''] of parts) {
    const unit = word === '' && parts.length === 1 ? 1 : units.find(([known]) => known.test(word))?.[1];
    if (unit === undefined || (unit === dayMinutes && !hasDays)) return undefined;
    sum += Number(number) * unit;
  }
  return Number.isInteger(sum) ? sum : undefined;
}

/** As `minutesOf` reads it again: `1 h 30 min`, `30 мин`. */
export function minutesText(minutes: number, language: ConsoleLanguage, hasDays: boolean): string {
  const words = language === 'ru' ? { d: 'дн', h: 'ч', m: 'мин' } : { d: 'd', h: 'h', m: 'min' };
  const days = hasDays ? Math.floor(minutes / dayMinutes) : 0;
  const rest = minutes - days * dayMinutes;
  const [hours, left] = [Math.floor(rest / 60), rest % 60];
  const parts = [
    ...(days > 0 ? [`${days} ${words.d}`] : []),
    ...(hours > 0 ? [`${hours} ${words.h}`] : []),
    ...(left > 0 || (days === 0 && hours === 0) ? [`${left} ${words.m}`] : []),
  ];
  return parts.join(' ');
}
