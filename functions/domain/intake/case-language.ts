import { activeLanguages, type Languages, type MailLanguage } from '#domain/configuration/languages/mail-language.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import type { Language } from '#domain/words/language.ts';

/** Letters that are Cyrillic and not Russian: Ukrainian, Belarusian, Serbian, Macedonian, Kazakh and others. */
const foreign = /[іїєґўђѓєѕјљњћќџәғқңөұүһ]/iu;
/** One frequent word may stand in a mail of any language: a name, a quotation. */
const fewestWords = 2;

/**
 * Language of a case: its mailbox's, or the one that its mail is written in, or the default (NOTE-08); never one that is switched
 * off (CASE-20). Mails in Russian are known by their letters: most are Cyrillic, and none of another Cyrillic language; those in
 * other languages by the frequent words of their row.
 * @param words subject and newest text of the mail.
 */
export function languageOf({ language }: Pick<Mailbox, 'language'>, words: string, configuration: Languages): Language {
  const active = activeLanguages(configuration);
  const otherwise = configuration.settings.defaultLanguage;
  if (language !== 'detect') return active.some(({ code }) => code === language) ? language : otherwise;
  const beginning = words.slice(0, 5000);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = beginning.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const isCyrillic = cyrillic * 2 > letters;
  const isRussian = isCyrillic && !foreign.test(beginning);
  if (isRussian && active.some(({ code }) => code === 'ru')) return 'ru';
  const possible = active.filter(({ code, words: own }) => code !== 'ru' && isOfScript(own, isCyrillic));
  return mostNamed(beginning, possible) ?? otherwise;
}

/** The language that an agent has said of a customer, unless it is switched off since. */
export function languageOfCustomer(language: Language | undefined, configuration: Languages): Language | undefined {
  return activeLanguages(configuration).find(({ code }) => code === language)?.code;
}

function isOfScript(words: string, isCyrillic: boolean): boolean {
  return /\p{Script=Cyrillic}/u.test(words) === isCyrillic;
}

/** The language whose frequent words stand in a text; undefined when none is sure. */
function mostNamed(text: string, languages: readonly MailLanguage[]): Language | undefined {
  const said = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counted = languages.map(({ code, words }) => {
    const known = new Set(words.split(/\s+/));
    return { code, count: said.filter((word) => known.has(word)).length };
  });
  const [first, second] = counted.toSorted((one, other) => other.count - one.count);
  if (!first || first.count < fewestWords || first.count === second?.count) return undefined;
  return first.code;
}
