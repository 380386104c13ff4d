import type { Mark } from './html-mark.ts';
import { markedText } from './marked-text.ts';

/** How many words one of the parts may have that the other lacks before they are taken for different texts. */
const reach = 60;
const word = /\p{Lo}|[\p{L}\p{N}]+/gu;

/**
 * What the HTML part says of each line of the text part: the words of both are read side by side. Says `own` of all
 * lines when the parts have too little in common.
 */
export function lineMarks(lines: readonly string[], html: string): readonly Mark[] {
  const markup = markedText(html);
  const nothing = lines.map((): Mark => 'own');
  if (markup.every(({ mark }) => mark === 'own')) return nothing;
  const htmlWords: string[] = [];
  const htmlMarks: Mark[] = [];
  for (const { mark, text } of markup)
    for (const found of wordsOf(text)) {
      htmlWords.push(found);
      htmlMarks.push(mark);
    }
  const textWords: string[] = [];
  const lineOf: number[] = [];
  for (const [index, line] of lines.entries())
    for (const found of wordsOf(line)) {
      textWords.push(found);
      lineOf.push(index);
    }
  const votes = lines.map(() => new Map<Mark, number>());
  let common = 0;
  sideBySide(textWords, htmlWords, (textAt, htmlAt) => {
    const mark = htmlMarks[htmlAt] ?? 'own';
    const vote = votes[lineOf[textAt] ?? -1];
    vote?.set(mark, (vote.get(mark) ?? 0) + 1);
    common++;
  });
  const compared = Math.min(textWords.length, htmlWords.length);
  return common * 2 < compared ? nothing : filled(votes.map(winner));
}

/** Addresses of links and pictures stand in one part or the other, seldom in both. */
function* wordsOf(text: string): Generator<string> {
  for (const piece of text.split(/\s/))
    if (piece !== '' && !/:\/\/|cid:|mailto:/.test(piece)) for (const [found] of piece.matchAll(word)) yield found;
}

function sideBySide(a: readonly string[], b: readonly string[], meet: (atA: number, atB: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] !== b[j]) {
      const [skippedA, skippedB] = skipped(a, i, b, j);
      i += skippedA;
      j += skippedB;
      if (a[i] !== b[j]) continue;
    }
    meet(i++, j++);
  }
}

/** How far to go in both until two words in a row are the same again. */
function skipped(a: readonly string[], i: number, b: readonly string[], j: number): readonly [number, number] {
  for (let d = 1; d <= reach; d++) {
    if (a[i] === b[j + d] && a[i + 1] === b[j + d + 1]) return [0, d];
    if (a[i + d] === b[j] && a[i + d + 1] === b[j + 1]) return [d, 0];
  }
  return [1, 1];
}

function winner(votes: ReadonlyMap<Mark, number>): Mark | undefined {
  return [...votes].reduce<[Mark, number] | undefined>(
    (best, vote) => (best === undefined || vote[1] > best[1] ? vote : best),
    undefined,
  )?.[0];
}

/** A line without words in common goes with its neighbours when they agree. */
function filled(marks: readonly (Mark | undefined)[]): readonly Mark[] {
  const next: (Mark | undefined)[] = [];
  let following: Mark | undefined;
  for (let at = marks.length - 1; at >= 0; at--) {
    next[at] = following;
    following = marks[at] ?? following;
  }
  let previous: Mark | undefined;
  return marks.map((mark, at) => {
    const own = mark ?? (previous === next[at] ? previous : undefined) ?? 'own';
    previous = mark ?? previous;
    return own;
  });
}
