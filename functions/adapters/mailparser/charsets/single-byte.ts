import { decoderOf } from './decoders.ts';
import { type LatinLanguage, latinLanguages, scripts, type WrittenLanguage } from './written-languages.ts';

const sampleBytes = 4096;
/** Below it no script reads as a language. */
export const leastScore = 0.75;
const fewestLetters = 4;

/**
 * The charset of one byte a character that text without one is likely in, or that it is in though it declares a Western one; undefined
 * when it may well be Western. Words without ASCII letters are of another script: each is read in its charsets, and whose letters and
 * pairs are the usual ones wins. Else the alphabet whose letters all of them are.
 */
export function likelyCharset(bytes: Uint8Array): { readonly charset: string; readonly score: number } | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  if (isOtherScript(sample)) {
    const best = scripts()
      .flatMap((script) => script.charsets.map((charset) => ({ charset, score: scoreOf(sample, charset, script) })))
      .reduce((one, other) => (other.score > one.score ? other : one));
    return best.score >= leastScore ? best : undefined;
  }
  return alphabetOf(sample);
}

/** Whether words stand there that have no ASCII letter: none of the West has many. */
export function isOtherScript(bytes: Uint8Array): boolean {
  const { alone, mixed } = highBytes(bytes.subarray(0, sampleBytes));
  return alone >= fewestLetters && alone > 2 * mixed;
}

/** How well text reads as a language of the charset's script; 0 for a charset of no such script. */
export function readingIn(bytes: Uint8Array, charset: string): number {
  const sample = bytes.subarray(0, sampleBytes);
  return Math.max(
    0,
    ...scripts()
      .filter((one) => one.charsets.includes(charset))
      .map((one) => scoreOf(sample, charset, one)),
  );
}

/** How many bytes beyond ASCII stand in words without ASCII letters, and how many beside such letters. */
function highBytes(bytes: Uint8Array): { alone: number; mixed: number } {
  let alone = 0;
  let mixed = 0;
  let inWord = 0;
  let hasAscii = false;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0x20;
    const isAscii = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (byte > 0x7f) inWord++;
    else if (isAscii) hasAscii = true;
    else {
      if (hasAscii || inWord === 1) mixed += inWord;
      else alone += inWord;
      inWord = 0;
      hasAscii = false;
    }
  }
  return { alone, mixed };
}

/** What scores need of each byte beyond ASCII. */
interface ByteScores {
  readonly base: Float64Array;
  /** Whether it is a letter of the language, and whether a capital. */
  readonly isKnown: Uint8Array;
  readonly isCapital: Uint8Array;
  /** By both of a pair's bytes less 128, in seven bits each. */
  readonly isPair: Uint8Array;
}

const byteScores = new Map<WrittenLanguage, Map<string, ByteScores>>();

function scoresOf(charset: string, language: WrittenLanguage): ByteScores {
  const ofLanguage = byteScores.get(language) ?? new Map<string, ByteScores>();
  byteScores.set(language, ofLanguage);
  const scores = ofLanguage.get(charset) ?? readScores(charset, language);
  ofLanguage.set(charset, scores);
  return scores;
}

function readScores(charset: string, { letters, pairs }: WrittenLanguage): ByteScores {
  const chars = upperHalf(charset);
  const small = chars.map((char) => char.toLowerCase());
  const ranks = small.map((char) => letters.indexOf(char));
  const base = ranks.map((rank, at) => {
    if (rank !== -1) return rank < 10 ? 1 : rank < 20 ? 0.6 : 0.2;
    const char = chars[at] ?? '';
    return /[\p{L}\p{M}\u0080-\u009f\u2500-\u259f\ufffd]/u.test(char) ? -2 : usual.test(char) ? 0 : -1;
  });
  return {
    base: Float64Array.from(base),
    isKnown: Uint8Array.from(ranks, (rank) => Number(rank !== -1)),
    isCapital: Uint8Array.from(chars, (char, at) => Number(char !== small[at])),
    isPair: Uint8Array.from({ length: 128 * 128 }, (_, both) =>
      Number(pairs.has(`${small[both >> 7]}${small[both & 127]}`)),
    ),
  };
}

/** From -2, nonsense, to about 2: ordinary text. Of each charset it is worked out once what its bytes are: mails may hold thousands of names. */
function scoreOf(bytes: Uint8Array, charset: string, language: WrittenLanguage): number {
  const { base, isKnown, isCapital, isPair } = scoresOf(charset, language);
  let score = 0;
  let count = 0;
  let before = -1;
  for (const byte of bytes) {
    if (byte < 128) {
      before = -1;
      continue;
    }
    const at = byte - 128;
    count++;
    score += base[at] ?? 0;
    const isLetter = isKnown[at] === 1;
    if (isLetter && before !== -1) {
      score += isPair[(before << 7) | at] ?? 0;
      // A capital within a word.
      if (isCapital[at] === 1) score -= isCapital[before] === 1 ? 0.2 : 1;
    }
    before = isLetter ? at : -1;
  }
  return count === 0 ? 0 : score / count;
}

/** Punctuation and signs that stand in texts of any language. */
const usual = /[«»“”„‘’–—…№§°·\u00a0€،؛؟]/;

/**
 * The language whose letters beyond ASCII all of the text's are, and of those the one with most words in it, then with most letters; undefined for a Western one
 * and when none has. It scores as plain where the text has two of its words, and more than of a Western language, or reads as no
 * Western one for two reasons.
 */
function alphabetOf(sample: Uint8Array): { charset: string; score: number } | undefined {
  const { plain, others } = wordsOf(sample);
  const highBytes = new Set(others.filter((byte) => byte > 0x7f));
  const readings = new Map<string, Reading>();
  const readingOf = (charset: string) => {
    const known = readings.get(charset) ?? new Reading(plain, decoderOf(charset).decode(others));
    readings.set(charset, known);
    return known;
  };
  const inWestern = readingOf(western);
  const fitting = latinLanguages().flatMap((language) =>
    language.charsets
      .filter((charset) => !hasForeignLetter(highBytes, charset, language))
      .filter((charset) => readingOf(charset).isIn(language) && !(charset === western && inWestern.isUnspelt))
      .map((charset) => {
        const reading = readingOf(charset);
        return { language, charset, words: reading.wordsIn(language.words), letters: reading.lettersBeyondAscii };
      }),
  );
  const isWestern = fitting.some(({ charset }) => charset === western);
  const [best] = fitting
    .filter(({ charset }) => charset !== western)
    .sort((one, next) => next.words - one.words || next.letters - one.letters);
  if (best === undefined) return undefined;
  const { words: ownWords } = best.language;
  const westernWords = latinLanguages()
    .filter(({ charsets, words }) => charsets[0] === western && words !== ownWords)
    .map(({ words }) => inWestern.wordsIn(words));
  const most = Math.max(...westernWords);
  const hasItsWords = best.words > 1 && best.words > most;
  if (isWestern && !hasItsWords) return undefined;
  // That no language of the West has all of its letters is one more.
  const reasons = inWestern.reasonsAgainst(readingOf(best.charset)) + (isWestern ? 0 : 1);
  const isPlain = hasItsWords || (reasons > 1 && best.words + reasons - 1 > most);
  return { charset: best.charset, score: isPlain ? 1 : leastScore };
}

const western = 'windows-1252';

/** Its different words: of ASCII alone, in small letters, and the others, by spaces between. */
function wordsOf(bytes: Uint8Array): { plain: ReadonlySet<string>; others: Uint8Array } {
  const plain = new Set<string>();
  const others = new Set<string>();
  for (const piece of Buffer.from(bytes).toString('latin1').split(/\s+/))
    if (/\P{ASCII}/u.test(piece)) others.add(piece);
    else for (const word of piece.toLowerCase().split(/[^a-z]+/)) plain.add(word);
  return { plain, others: Buffer.from([...others].join(' '), 'latin1') };
}

/** Which bytes beyond ASCII, less 128, are letters that a language has not, by its charset. */
const foreignLetters = new Map<LatinLanguage, Map<string, readonly boolean[]>>();

/** Most languages are out by that, and need not be read. */
function hasForeignLetter(highBytes: ReadonlySet<number>, charset: string, language: LatinLanguage): boolean {
  const ofLanguage = foreignLetters.get(language) ?? new Map<string, readonly boolean[]>();
  foreignLetters.set(language, ofLanguage);
  const foreign =
    ofLanguage.get(charset) ??
    upperHalf(charset).map((char) => /(?![µªº])[\p{L}\p{M}]/u.test(char) && !hasLetter(language, char));
  ofLanguage.set(charset, foreign);
  return highBytes.values().some((byte) => foreign[byte - 128] === true);
}

function hasLetter({ letters }: LatinLanguage, char: string): boolean {
  return letters.includes(char) || letters.includes(char.toLowerCase());
}

function upperHalf(charset: string): readonly string[] {
  return [...decoderOf(charset).decode(Uint8Array.from({ length: 128 }, (_, index) => 128 + index))];
}

/** The words of a text that are not ASCII, in one of the charsets that they may be in. */
class Reading {
  readonly #text: string;
  /** How often each stands there. */
  readonly #beyondAscii = new Map<string, number>();
  readonly #plain: ReadonlySet<string>;
  #words: ReadonlySet<string> | undefined;
  #isUnspelt: boolean | undefined;

  constructor(plain: ReadonlySet<string>, text: string) {
    this.#plain = plain;
    this.#text = text;
    for (const [char] of text.matchAll(letterOrSignWithin))
      this.#beyondAscii.set(char, (this.#beyondAscii.get(char) ?? 0) + 1);
  }

  /** Whether no language of the West is spelt like that. */
  get isUnspelt(): boolean {
    this.#isUnspelt ??= unspelt.test(this.#text);
    return this.#isUnspelt;
  }

  isIn(language: LatinLanguage): boolean {
    for (const char of this.#beyondAscii.keys()) if (!hasLetter(language, char)) return false;
    return language.never?.test(this.#text) !== true;
  }

  get lettersBeyondAscii(): number {
    return this.#text.match(/(?!\p{ASCII})\p{L}/gu)?.length ?? 0;
  }

  wordsIn(words: ReadonlySet<string>): number {
    this.#words ??= this.#plain.union(
      new Set(
        this.#text
          .replaceAll('İ', 'i')
          .toLowerCase()
          // Tags of markup stand beside words.
          .split(/[\s\p{P}<>=]+/u),
      ),
    );
    return words.intersection(this.#words).size;
  }

  /** Signs within words, letters that the other reading has not, and spellings of no language. */
  reasonsAgainst(other: Reading): number {
    let count = this.isUnspelt ? 1 : 0;
    for (const [char, times] of this.#beyondAscii)
      if (!/[\p{L}\p{M}]/u.test(char)) count += 2;
      else if (!other.#beyondAscii.has(char)) count += times < often ? 1 : 2;
    return count;
  }
}

/** How no language of the West spells: what its letters have before or behind them where they stand for others of the East. */
const unspelt = new RegExp(
  [
    /þ(?![aáeéiíoóuúyýæörjv])|(?<!\p{L})ð|\p{Ll}[À-ÞŸ]\p{Ll}|\p{Ll}ÿ\p{Ll}|\p{L}[ªº]\p{L}/u,
    /[aeiouáéíóúôõû][èæ][aeiou]|(?<!\p{L})è[aeiouy]|[aeiouy][æø](?!\p{L})/u,
    /œ(?!\p{L})|œ[æjkpwvz]|\p{Ll}œ[cg]|ç[bcdfghjklmnpqrstvwxz]|ã[bcdfghjklnpqrtvx]|\p{L}{2}ñ(?![aeiouáéíóúü])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);
/** This often no letter is a foreign name's. */
const often = 3;

/** No sign stands within a word: it is a letter of another charset. `m³` is none. */
const letterOrSignWithin =
  /(?!\p{ASCII}|[µªº])[\p{L}\p{M}]|(?<=\p{L})(?:[µªº¡¶](?=\p{L})|¿)|(?<![^\s\p{P}>])[¯¬¦](?=[^\s\p{P}]\p{L}{2})|(?<=\p{L}{3})(?![\p{L}\p{M}\p{P}])\P{ASCII}|(?<=\p{L})(?!\p{L}|\p{M}|\p{P})\P{ASCII}(?=\p{L})/gu;
