import type { Words } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PhraseName, PhraseTexts } from './phrase-texts.ts';
import { ru } from './ru.ts';

const languages: ReadonlyMap<string, PhraseTexts> = new Map(Object.entries({ en, ru, de, fr, es }));

// Keys of an object are typed as text.
export const phraseNames = Object.keys(en) as PhraseName[];

/** A phrase in each language that it ships in. */
export function shippedPhrase(name: PhraseName): Words {
  return { en: en[name], ru: ru[name], de: de[name], fr: fr[name], es: es[name] };
}

/** All phrases as they ship, in a language or in English. */
export function shippedPhrases(language: string): PhraseTexts {
  return languages.get(language) ?? en;
}

/** A phrase with what stands in its `{…}`. */
export function filledPhrase(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
