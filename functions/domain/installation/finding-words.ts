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
    says: filled(says, values),
    mend: mend === undefined ? undefined : filled(mend, values),
  };
}

function filled(text: string, values: Finding['values']): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));
}
