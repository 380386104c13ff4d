import type { English } from './english.ts';

/** Words that depend on a number, by the categories of Intl.PluralRules. */
export type Plural = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The same words in another language: a missing one does not compile. */
export type Words = { readonly [Key in keyof English]: English[Key] extends string ? string : Plural };

type Gaps<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never;
type GapsOf<Entry> = Entry extends string ? Gaps<Entry> : Gaps<Extract<Entry[keyof Entry], string>> | 'count';

export type WordKey = keyof English;

/** Says something: `t('newCases', { count: 2 })`. What stands in braces must be given. */
export type Say = <Key extends WordKey>(
  key: Key,
  ...given: [GapsOf<English[Key]>] extends [never] ? [] : [Readonly<Record<GapsOf<English[Key]>, string | number>>]
) => string;

export type ConsoleLanguage = 'en' | 'ru';

/** @returns what says the words of a language. */
export function sayer(words: Words, language: ConsoleLanguage): Say {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const shown = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : (value ?? '');
  return (key, ...[given]) => {
    const entry: string | Plural = words[key];
    const values: Readonly<Record<string, string | number>> = given ?? {};
    const text = typeof entry === 'string' ? entry : (entry[rules.select(Number(values.count))] ?? entry.other);
    return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(values[name]));
  };
}
