import type { ConsoleLanguage } from './words.ts';

/** Bytes as people say them: `214 kB`. */
export function sizeWords(bytes: number, language: ConsoleLanguage): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const format = {
    style: 'unit',
    unit: units[power] ?? 'byte',
    // Short in English is "70 byte".
    unitDisplay: power === 0 && language === 'en' ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1000 ** power);
}
