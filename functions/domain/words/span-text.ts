import type { Language } from './language.ts';

const international = ['h', 'min'] as const;
const units: Readonly<Record<Language, readonly [string, string]>> = { ru: ['ч', 'мин'], de: ['Std.', 'Min.'] };

/** A length of working time: `1 h 30 min`. A day is none of its units: days differ. */
export function spanText(minutes: number, language: Language): string {
  const [hour, minute] = units[language] ?? international;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} ${minute}`;
  return rest === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${rest} ${minute}`;
}
