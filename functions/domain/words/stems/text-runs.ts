import { longestStem, wordForm } from './word-form.ts';

/** Words of a text that nothing parts, or a sign alone: a word, an address, a domain, a code of an order. */
export interface TextRun {
  /** Where it stands in the text. */
  readonly at: number;
  readonly end: number;
  /** All of it, its words in their form; of an address and of a domain. */
  readonly whole: string;
  readonly parts: readonly TextPart[];
  readonly kind: 'address' | 'domain' | 'code' | 'words';
}

export interface TextPart {
  readonly at: number;
  readonly end: number;
  readonly form: string;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
const run = /[\p{L}\p{M}\p{N}]+(?:[@._/+'’&-][\p{L}\p{M}\p{N}]+)*/gu;
/** No order has a longer number; what is longer is a file in letters, or a line of some log. */
const longestCode = 40;
const mostParts = 6;

/** What stands in a text, in its order. */
export function* textRuns(text: string): Generator<TextRun> {
  for (const { 0: written, index: at } of text.matchAll(run)) {
    const parts = [...written.matchAll(word)].flatMap((part): TextPart[] => {
      const form = wordForm(part[0]);
      return form === '' ? [] : [{ at: at + part.index, end: at + part.index + part[0].length, form }];
    });
    const kind = kindOf(written, parts);
    const whole = kind === 'address' || kind === 'domain' ? written.replace(word, wordForm) : '';
    yield { at, end: at + written.length, whole: whole.slice(0, longestStem).toWellFormed(), parts, kind };
  }
}

function kindOf(written: string, parts: readonly TextPart[]): TextRun['kind'] {
  if (parts.length < 2 || parts.length > mostParts) return 'words';
  if (/^[^@]+@[^@/'’&]+$/.test(written)) return 'address';
  if (written.includes('@') || /['’&+]/.test(written)) return 'words';
  if (written.length <= longestCode && /\p{N}/u.test(written)) return 'code';
  return /^[^/_]+$/.test(written) && written.includes('.') ? 'domain' : 'words';
}
