import type { Words } from './words.ts';

/** The candidate that somebody most likely meant; undefined when none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const near = candidates
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((one) => one.distance <= Math.max(1, Math.floor(one.candidate.length / 3)));
  return near.toSorted((one, other) => one.distance - other.distance)[0]?.candidate;
}

/** "Did you mean …?" as the end of a sentence, or nothing. */
export function didYouMean(word: string, candidates: readonly string[], before = ''): string {
  const meant = closest(word, candidates);
  return meant === undefined ? '' : `. Did you mean ${before}${meant}?`;
}

/** The same in the languages of the console. */
export function didYouMeanInWords(word: string, candidates: readonly string[], before = ''): Words {
  const meant = closest(word, candidates);
  if (meant === undefined) return { en: '', ru: '' };
  return { en: didYouMean(word, candidates, before), ru: `. Может быть, ${before}${meant}?` };
}

/** Letters to change, add, leave out or swap with their neighbour. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 20) return 20;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const kept = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwapped = j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : kept;
      next.push(Math.min(kept, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
