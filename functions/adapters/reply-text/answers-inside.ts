import type { SentText } from '#actions/intake/ports.ts';
import { attributionEndingAt } from './attribution.ts';
import { quotedHeaderAt } from './quoted-header.ts';
import { isRule, separatorKind } from './separator.ts';

const mostLines = 500;
const longestLine = 2000;
const mostWords = 1000;

/**
 * The lines of a quote that are not in what we sent, each below what it answers: Outlook marks neither, and people answer there in
 * another colour or behind their initials (MAIL-18). Only of the first mail that is quoted, and only below a line of ours.
 * @returns '' when there is none.
 */
export function answersInside(quoted: string, sent: SentText): string {
  const ours = new SentWords(sent);
  const shown: string[] = [];
  /** New lines of which it is not yet known whether a line of ours follows. */
  let pending: string[] = [];
  let above: string[] = [];
  for (const line of bodyOf(quoted)) {
    const read = ours.read(wordsOf(line));
    if (read === 'ours') {
      shown.push(...pending);
      pending = [];
      if (above.length > 0 && above.at(-1) === '') above = [];
      above.push(line);
    } else if (read === 'new' && ours.begun) {
      if (above.length > 0) pending.push('', ...above.filter((one) => one !== '').map((one) => `> ${one}`), '');
      above = [];
      pending.push(line);
    } else if (read === 'blank') (pending.length > 0 ? pending : above).push('');
  }
  // Of what we wrote further on nothing is known: it would look like theirs.
  const all = sent.cut ? shown : [...shown, ...pending];
  return all
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first mail in a quote, without its header. */
function bodyOf(quoted: string): readonly string[] {
  const lines = quoted.split('\n', mostLines).map((line) => line.slice(0, longestLine).trim());
  const body: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const header = quotedHeaderAt(lines, at);
    const begins = header !== undefined || attributionEndingAt(lines, at)?.certain === true;
    if (begins && body.some((one) => one !== '')) break;
    if (header) at = header.end - 1;
    else if (!begins && !isRule(line) && separatorKind(line) === undefined) body.push(line);
  }
  return body;
}

/** Words of what we sent, read on as the quote repeats them: a line of ours may be wrapped anywhere. */
class SentWords {
  begun = false;
  readonly #words: readonly string[];
  /** Where its lines begin and end. */
  readonly #lines: readonly { readonly start: number; readonly end: number }[];
  readonly #goesOn: boolean;
  #at = 0;

  constructor({ text, cut }: SentText) {
    this.#goesOn = cut;
    const words: string[] = [];
    this.#lines = text.split('\n', mostLines).flatMap((line) => {
      const start = words.length;
      words.push(...wordsOf(line));
      return words.length > start ? [{ start, end: words.length }] : [];
    });
    // The last word may be half of one.
    this.#words = words.slice(0, Math.min(mostWords, words.length - (cut ? 1 : 0)));
  }

  read(words: readonly string[]): 'ours' | 'new' | 'blank' {
    if (words.length === 0) return 'blank';
    const later = this.#lines.filter(({ start }) => start > this.#at);
    const start = this.#repeats(this.#at, words)
      ? this.#at
      : // One word is an answer rather than a line that was left out before it.
        later.find(({ start, end }) => this.#repeats(start, words) && (words.length > 1 || end - start === 1))?.start;
    if (start !== undefined) {
      this.begun = true;
      this.#at = start + words.length;
      return 'ours';
    }
    // A line of ours that somebody has written on in.
    const continued = this.#lines.find(
      ({ start, end }) =>
        start >= this.#at && end - start > 1 && words.length > end - start && this.#isAhead(start, end, words),
    );
    if (continued) {
      this.begun = true;
      this.#at = continued.end;
    }
    return 'new';
  }

  #repeats(start: number, words: readonly string[]): boolean {
    return words.every((word, index) => {
      const known = this.#words[start + index];
      return known === word || (known === undefined && this.#goesOn && index > 1);
    });
  }

  #isAhead(start: number, end: number, words: readonly string[]): boolean {
    return this.#repeats(start, words.slice(0, end - start));
  }
}

/** Links and pictures stand in one form of a mail or the other. */
function wordsOf(line: string): readonly string[] {
  const plain = line.replace(/<[^<>\s]{0,500}>|\[cid:[^\]]{0,200}\]|https?:\/\/\S+/g, ' ');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
