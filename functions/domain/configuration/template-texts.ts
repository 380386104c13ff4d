import type { Language } from '#domain/words/language.ts';

export const templateParts = ['subject', 'html', 'text'] as const;
export type TemplatePart = (typeof templateParts)[number];

/** What a mail template says in one language, in Liquid. */
export type TemplateParts = Readonly<Record<TemplatePart, string>>;

/** What a mail template says. A language may be missing: the other one then stands for it (NOTE-07). */
export interface TemplateTexts {
  readonly en?: TemplateParts | undefined;
  readonly ru?: TemplateParts | undefined;
}

/** The texts of a language, or of another one, and which one that is. */
export function partsIn(
  texts: TemplateTexts,
  language: Language,
): { language: Language; parts: TemplateParts } | undefined {
  const wanted: readonly Language[] = [language, 'en', 'ru'];
  for (const one of wanted) {
    const parts = texts[one];
    if (parts) return { language: one, parts };
  }
  return undefined;
}
