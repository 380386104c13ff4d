import type { Language } from '#domain/words/language.ts';

/** Days come before months, as nearly everywhere. */
const english = 'en-GB';

const forms = {
  /** 22 November 2026 */
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 22/11/2026 */
  shortDay: { day: '2-digit', month: '2-digit', year: 'numeric' },
  /** 22 November 2026 at 16:00 UTC: whoever reads it may live elsewhere. */
  moment: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayForm = keyof typeof forms;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A time as people of the language write it.
 * @param at ISO string; anything else stays as it is.
 * @param timeZone IANA name.
 */
export function dayText(at: string, form: DayForm, language: Language, timeZone: string): string {
  const time = Date.parse(at);
  if (!/^\d{4}-\d\d-\d\d/.test(at) || Number.isNaN(time)) return at;
  const key = `${form} ${language} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? english : [language, english], { ...forms[form], timeZone });
  formats.set(key, format);
  return format.format(time);
}
