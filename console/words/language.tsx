import { createContext, type ReactNode, use, useMemo } from 'react';
import { english } from './english.ts';
import { type ConsoleLanguage, type Say, sayer, type Words } from './words.ts';

interface Spoken {
  readonly language: ConsoleLanguage;
  readonly t: Say;
}

const Language = createContext<Spoken>({ language: 'en', t: sayer(english, 'en') });

/** Loads the words of a language: each reader gets one only. */
export async function wordsOf(language: ConsoleLanguage): Promise<Words> {
  return language === 'ru' ? (await import('./russian.ts')).russian : english;
}

/** Everything beneath speaks this language. */
export function LanguageProvider({
  language,
  words,
  children,
}: {
  readonly language: ConsoleLanguage;
  readonly words: Words;
  readonly children: ReactNode;
}) {
  const spoken = useMemo(() => ({ language, t: sayer(words, language) }), [language, words]);
  return <Language value={spoken}>{children}</Language>;
}

export function useWords(): Say {
  return use(Language).t;
}

export function useLanguage(): ConsoleLanguage {
  return use(Language).language;
}
