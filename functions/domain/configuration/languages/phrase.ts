import { type Brand, brandOf } from '#domain/configuration/brand.ts';
import type { Language } from '#domain/words/language.ts';
import type { PhraseName, PhraseTexts } from '#domain/words/phrases/phrase-texts.ts';
import { phraseNames, shippedPhrase, shippedPhrases } from '#domain/words/phrases/shipped-phrases.ts';
import { type Words, wordsIn } from '#domain/words/words.ts';
import { activeLanguages, type Languages, languageInUse } from './mail-language.ts';

/** What stands around templates or on a page that customers see: a row of the lookup of phrases. */
export interface Phrase {
  readonly name: PhraseName;
  readonly text: Words;
}

/** The rows that ship. */
export function basePhrases(): readonly Phrase[] {
  return phraseNames.map((name) => ({ name, text: shippedPhrase(name) }));
}

interface Spoken extends Languages {
  readonly phrases: readonly Phrase[];
  readonly settings: Languages['settings'] & Parameters<typeof brandOf>[0];
}

/** All phrases in a language; what is missing in it is said in the install's default language. */
export function phrasesIn(
  language: Language,
  { phrases, settings }: Pick<Languages, 'settings'> & Pick<Spoken, 'phrases'>,
): PhraseTexts {
  const edited = new Map(phrases.map(({ name, text }) => [name, text]));
  const said = (name: PhraseName) =>
    wordsIn(edited.get(name) ?? shippedPhrase(name), language, settings.defaultLanguage);
  return { ...shippedPhrases(language), ...Object.fromEntries(phraseNames.map((name) => [name, said(name)])) };
}

/** What a page says, and in which language. */
export interface PageWords {
  readonly brand: Brand;
  readonly language: Language;
  readonly words: PhraseTexts;
}

/** What pages about a case of a language say. */
export function pageWords(language: Language, configuration: Spoken): PageWords {
  const used = languageInUse(language, configuration);
  return { language: used, words: phrasesIn(used, configuration), brand: brandOf(configuration.settings) };
}

/** The same in each language that is switched on, the default one first: for pages that tell of no case. */
export function offeredWords(configuration: Spoken): readonly [PageWords, ...PageWords[]] {
  const { defaultLanguage } = configuration.settings;
  const others = activeLanguages(configuration).filter(({ code }) => code !== defaultLanguage);
  return [pageWords(defaultLanguage, configuration), ...others.map(({ code }) => pageWords(code, configuration))];
}
