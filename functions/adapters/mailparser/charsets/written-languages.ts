import { charsetTables } from '#adapters/mailparser/charsets/charset-tables.ts';

/** What is usual in a script: by it the right charset is told from those that make other letters of the same bytes. */
export interface WrittenLanguage {
  readonly charsets: readonly string[];
  /** The commonest first, in small letters; all that are in use. */
  readonly letters: string;
  /** Common pairs of letters. */
  readonly pairs: ReadonlySet<string>;
}

const setsOfWords = new Map<string, ReadonlySet<string>>();
/** One set for the languages of one list: Estonian is told from no other by its words where it is read in two charsets. */
const wordsOf = (list: string): ReadonlySet<string> => {
  const words = setsOfWords.get(list) ?? new Set(list.split(' '));
  setsOfWords.set(list, words);
  return words;
};

let scriptsRead: readonly WrittenLanguage[] | undefined;
/** Scripts whose words have no ASCII letters. The commoner charset stands first: it wins when two read the same. */
export const scripts = (): readonly WrittenLanguage[] =>
  (scriptsRead ??= charsetTables().scripts.map((script) => ({ ...script, pairs: wordsOf(script.pairs) })));

/** A language whose words hold a letter beyond ASCII here and there. */
export interface LatinLanguage {
  readonly charsets: readonly string[];
  /** Its letters beyond ASCII. */
  readonly letters: string;
  /** Words that stand in most texts of it, the commonest of them in subjects too. */
  readonly words: ReadonlySet<string>;
  /** What its spelling excludes. */
  readonly never?: RegExp;
}

let latinRead: readonly LatinLanguage[] | undefined;
/** The commoner first: among those whose letters and words fit alike, a text is in the first one. */
export const latinLanguages = (): readonly LatinLanguage[] =>
  (latinRead ??= charsetTables().latin.map(({ never, ...language }) => ({
    ...language,
    words: wordsOf(language.words),
    ...(never && { never: new RegExp(...never) }),
  })));
