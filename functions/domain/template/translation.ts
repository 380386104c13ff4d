import { createHash } from 'node:crypto';
import {
  languagesOf,
  type TemplateParts,
  type TemplateTexts,
  templateParts,
} from '#domain/configuration/template-texts.ts';
import type { Language } from '#domain/words/language.ts';

/** From which words each language of a version was translated: their marks (CASE-20). */
export type TranslatedFrom = Readonly<Record<Language, string>>;

/** missing: another language stands for it · stale: what it was translated from has changed since */
export type TranslationStanding = 'missing' | 'stale' | 'done';

interface Version {
  readonly texts: TemplateTexts;
  readonly translatedFrom?: TranslatedFrom | undefined;
}

/** Two texts have the same one when nobody has to look at a translation again. */
export function textMark(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/**
 * From what the languages of a new version are translated: who changes a language has the base before them; one that stays keeps
 * what it had.
 * @param before the version that was in effect
 * @param baseOf the language that another one is translated from
 */
export function translatedFrom(
  texts: TemplateTexts,
  before: Version | undefined,
  baseOf: (language: Language) => Language,
): TranslatedFrom {
  const marks = languagesOf(texts).flatMap((language) => {
    const base = texts[baseOf(language)];
    const now = texts[language];
    const old = before?.texts[language];
    const isKept = now !== undefined && old !== undefined && markOf(now) === markOf(old);
    const kept = isKept && before ? markBefore(language, before, baseOf) : undefined;
    const mark = kept ?? (base && markOf(base));
    return mark === undefined || baseOf(language) === language ? [] : [[language, mark] as const];
  });
  return Object.fromEntries(marks);
}

/** How far the translation of a template into a language is. */
export function translationStanding(language: Language, version: Version, base: Language): TranslationStanding {
  if (!version.texts[language]) return 'missing';
  const from = version.translatedFrom?.[language];
  const now = version.texts[base];
  return language === base || from === undefined || now === undefined || from === markOf(now) ? 'done' : 'stale';
}

function markBefore(
  language: Language,
  { texts, translatedFrom: from }: Version,
  baseOf: (language: Language) => Language,
): string | undefined {
  const base = texts[baseOf(language)];
  return from?.[language] ?? (base && markOf(base));
}

function markOf(parts: TemplateParts): string {
  return textMark(templateParts.map((part) => parts[part]).join('\n\u0000'));
}
