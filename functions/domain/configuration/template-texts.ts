import type { Language } from '#domain/words/language.ts';

export const templateParts = ['subject', 'html', 'text'] as const;
export type TemplatePart = (typeof templateParts)[number];

/** What a mail template says in one language, in Liquid. */
export type TemplateParts = Readonly<Record<TemplatePart, string>>;

/** What a mail template says, by language. One may be missing: the default one then stands for it (NOTE-07, CASE-20). */
export type TemplateTexts = Readonly<Record<Language, TemplateParts | undefined>>;

const first: readonly Language[] = ['en', 'ru'];

/** Languages of texts, those of the console first: what was stored has no order. */
export function languagesOf(texts: TemplateTexts): readonly Language[] {
  const there = Object.keys(texts).filter((language) => texts[language]);
  return [...first.filter((one) => there.includes(one)), ...there.filter((one) => !first.includes(one)).toSorted()];
}

/** The texts of a language, or of the next best one, and which one that is. @param otherwise the install's default language */
export function partsIn(
  texts: TemplateTexts,
  language: Language,
  otherwise: Language = 'en',
): { language: Language; parts: TemplateParts } | undefined {
  const wanted: readonly Language[] = [language, otherwise, 'en', ...languagesOf(texts)];
  for (const one of wanted) {
    const parts = texts[one];
    if (parts) return { language: one, parts };
  }
  return undefined;
}
