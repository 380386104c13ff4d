import { alphabets, scripts, type WrittenLanguage } from './written-languages.ts';

const sampleBytes = 4096;
/** Below it no script reads as a language. */
const leastScore = 0.75;
const fewestLetters = 4;

/**
 * The charset of one byte a character that text without one is likely in, or that it is in though it declares a Western one; undefined
 * when it may well be Western. Words without ASCII letters are of another script: each is read in its charsets, and whose letters and
 * pairs are the usual ones wins. Else the alphabet whose letters all of them are.
 */
export function likelyCharset(bytes: Uint8Array): { readonly charset: string; readonly score: number } | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  if (isOtherScript(sample)) {
    const best = scripts
      .flatMap((script) =>
        script.charsets.map((charset) => ({ charset, score: scoreOf(decoded(sample, charset), script) })),
      )
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
    ...scripts.filter((one) => one.charsets.includes(charset)).map((one) => scoreOf(decoded(sample, charset), one)),
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

/** From -2, nonsense, to about 2: ordinary text. */
function scoreOf(text: string, { letters, pairs }: WrittenLanguage): number {
  let score = 0;
  let count = 0;
  let before = '';
  for (const char of text) {
    if (char <= '\u007f') {
      before = '';
      continue;
    }
    count++;
    const small = char.toLowerCase();
    const rank = letters.indexOf(small);
    if (rank === -1)
      score += /[\p{L}\p{M}\u0080-\u009f\u2500-\u259f\ufffd]/u.test(char) ? -2 : usual.test(char) ? 0 : -1;
    else {
      score += rank < 10 ? 1 : rank < 20 ? 0.6 : 0.2;
      if (pairs.has(before.toLowerCase() + small)) score += 1;
      // A capital within a word.
      if (before !== '' && char !== small) score -= before === before.toLowerCase() ? 1 : 0.2;
    }
    before = rank === -1 ? '' : char;
  }
  return count === 0 ? 0 : score / count;
}

/** Punctuation and signs that stand in texts of any language. */
const usual = /[«»“”„‘’–—…№§°·\u00a0€،؛؟]/;

/** The charset of the first language that has each letter beyond ASCII; undefined for a Western one and when none has. */
function alphabetOf(sample: Uint8Array): { charset: string; score: number } | undefined {
  for (const { charset, letters } of alphabets) {
    const found = [...decoded(sample, charset).matchAll(letterOrSignWithin)].map(([char]) => char);
    if (!letters.some((known) => found.every((char) => known.includes(char) || known.includes(char.toLowerCase()))))
      continue;
    return charset === 'windows-1252' ? undefined : { charset, score: 1 };
  }
  return undefined;
}

/** No sign stands within a word: it is a letter of another charset. `m³` is none. */
const letterOrSignWithin =
  /(?!\p{ASCII}|[µªº])\p{L}|(?<=\p{L}{3})(?![\p{L}\p{P}])\P{ASCII}|(?<=\p{L})(?!\p{L}|\p{P})\P{ASCII}(?=\p{L})/gu;

function decoded(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}
