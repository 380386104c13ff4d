import type { Language } from './language.ts';

/** The same in several languages; English and Russian are always there, since the console speaks them. */
export interface Words {
  readonly en: string;
  readonly ru: string;
  readonly [language: Language]: string;
}

/** Words in a language, or in the next best one (CASE-20). @param otherwise the install's default language */
export function wordsIn(words: Words, language: Language, otherwise: Language = 'en'): string {
  return words[language] ?? words[otherwise] ?? words.en;
}
