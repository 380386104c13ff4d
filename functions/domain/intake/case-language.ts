import type { Mailbox } from '#domain/configuration/mailbox.ts';
import type { Language } from '#domain/words/language.ts';

/** Letters that are Cyrillic and not Russian: Ukrainian, Belarusian, Serbian, Macedonian, Kazakh and others. */
const foreign = /[іїєґўђѓєѕјљњћќџәғқңөұүһ]/iu;

/**
 * Language of a case: its mailbox's, or the one that its mail is written in, or the default (NOTE-08). Two languages ship,
 * and their letters tell them apart: most are Cyrillic → Russian, unless some are of another Cyrillic language.
 * @param words subject and newest text of the mail.
 */
export function languageOf({ language }: Pick<Mailbox, 'language'>, words: string, otherwise: Language): Language {
  if (language !== 'detect') return language;
  const beginning = words.slice(0, 5000);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = beginning.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const isRussian = cyrillic * 2 > letters && !foreign.test(beginning);
  if (isRussian) return 'ru';
  const english = beginning.match(/\b(the|and|you|is|are|not|for|with|please|have|my|our|we|it)\b/gi)?.length ?? 0;
  return english >= 2 && letters > cyrillic * 2 ? 'en' : otherwise;
}
