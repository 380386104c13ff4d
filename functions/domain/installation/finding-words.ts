import { englishFindings } from './english-findings.ts';
import type { Finding } from './finding.ts';
import { russianFindings } from './russian-findings.ts';

const texts = { en: englishFindings, ru: russianFindings };

/** A finding as people read it. */
export interface ToldFinding {
  readonly title: string;
  readonly says: string;
  readonly mend: string | undefined;
}

export function told({ check, code, values }: Finding, language: keyof typeof texts): ToldFinding {
  const { checks, codes } = texts[language];
  const { says, mend } = codes[code];
  return {
    title: checks[check],
    says: filled(says, values, language),
    mend: mend === undefined ? undefined : filled(mend, values, language),
  };
}

function filled(text: string, values: Finding['values'], language: keyof typeof texts): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? `{${name}}`;
    return typeof value === 'object' ? timeIn(new Date(value.moment), language) : String(value);
  });
}

/** In UTC, as people in any zone read it: `29 Nov 2026, 13:15 UTC`. */
function timeIn(at: Date, language: keyof typeof texts): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(at)} UTC`;
}
