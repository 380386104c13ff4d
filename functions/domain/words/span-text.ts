import type { Language } from './language.ts';

const units = { en: ['h', 'min'], ru: ['ч', 'мин'] } as const satisfies Record<Language, readonly [string, string]>;

/** A length of working time: `1 h 30 min`. A day is none of its units: days differ. */
export function spanText(minutes: number, language: Language): string {
  const [hour, minute] = units[language];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} ${minute}`;
  return rest === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${rest} ${minute}`;
}
