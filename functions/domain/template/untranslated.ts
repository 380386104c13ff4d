import { baseCategories } from '#domain/configuration/category.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { hasMacroWord, macroNames } from '#domain/configuration/languages/macros.ts';
import { baseOfLanguage } from '#domain/configuration/languages/mail-language.ts';
import { basePhrases } from '#domain/configuration/languages/phrase.ts';
import { baseLevels } from '#domain/configuration/satisfaction-level.ts';
import { baseStatuses } from '#domain/configuration/status.ts';
import type { Language } from '#domain/words/language.ts';
import type { Words } from '#domain/words/words.ts';
import type { TranslationStanding } from './translation.ts';

/** Something that customers read, and how far its translation is (CASE-20). */
export interface Translation {
  /** `template:resolved`, `phrase:rating-title`, `label:status:New`, `block:hours`, `macro:Subject` */
  readonly key: string;
  readonly standing: TranslationStanding;
  /** In the language that it is translated from. */
  readonly base: string;
}

interface Said {
  readonly key: string;
  readonly words: Words;
  /** As it ships. */
  readonly shipped?: Words | undefined;
}

/** How far the words of rows are translated: pages, labels and text blocks. Templates have versions of their own. */
export function translationsOfRows(language: Language, configuration: Configuration): readonly Translation[] {
  const base = baseOfLanguage(language, configuration);
  const rows = saidByRows(configuration).map(({ key, words, shipped }) => ({
    key,
    standing: standingOf(words, shipped, language, base),
    base: words[base] ?? words.en,
  }));
  return [...rows, ...macrosOf(language, configuration)];
}

/** Whether a language has a word for each macro. */
function macrosOf(language: Language, { languages }: Configuration): readonly Translation[] {
  const row = languages.find(({ code }) => code === language) ?? { code: language, macros: '' };
  return macroNames.map((name) => ({
    key: `macro:${name}`,
    standing: hasMacroWord(row, name) ? 'done' : 'missing',
    base: `[#${name}#]`,
  }));
}

/** A row holds no more than its words: what was edited since it shipped is told by its translation, which is as it ships. */
function standingOf(words: Words, shipped: Words | undefined, language: Language, base: Language): TranslationStanding {
  const said = words[language];
  if (said === undefined) return 'missing';
  if (language === base || !shipped) return 'done';
  return words[base] !== shipped[base] && said === shipped[language] ? 'stale' : 'done';
}

function saidByRows(configuration: Configuration): readonly Said[] {
  const { phrases, textBlocks, statuses, categories, services, caseTypes, levels } = configuration;
  const shippedPhrases = new Map(basePhrases().map(({ name, text }) => [name, text]));
  const labels = (of: string, rows: readonly Labelled[], shipped: readonly Labelled[] = []) =>
    rows.map(({ name, label }): Said => {
      const asShipped = shipped.find((row) => row.name === name)?.label;
      return { key: `label:${of}:${name}`, words: label, shipped: asShipped };
    });
  return [
    ...phrases.map(({ name, text }) => ({ key: `phrase:${name}`, words: text, shipped: shippedPhrases.get(name) })),
    ...labels('status', statuses, baseStatuses),
    ...labels('category', categories, baseCategories),
    ...labels('service', services),
    ...labels('case-type', caseTypes),
    ...labels('satisfaction-level', levels, baseLevels),
    ...textBlocks.map(({ name, text }) => ({ key: `block:${name}`, words: text })),
  ];
}

interface Labelled {
  readonly name: string;
  readonly label: Words;
}
