import { isOfWord, type SoughtWord } from '#domain/lists/search/sought-words.ts';
import type { WordHit, WordHits, WordSearch } from './word-ports.ts';

/** A case that has all words, with the hit of each. */
export interface WordsFound {
  readonly number: number;
  /** In the order of the words. */
  readonly hits: readonly WordHit[];
}

/** Of each word so many are looked at; of the rarest one cases are looked for among the others' by point reads. */
const mostOfWord = 200;
/** Of each word that begins so. */
const mostOfBeginning = 100;
/** Point reads of all words together. */
const mostReads = 600;

/**
 * Cases that have all of the words (CASE-15): where each is in the subject first, then the newest. Short queries, and point reads of
 * what is beyond them: of words that many cases have, the newest cases are found.
 */
export async function findByWords(
  words: readonly SoughtWord[],
  search: WordSearch,
): Promise<{ readonly cases: readonly WordsFound[]; readonly isAll: boolean }> {
  if (words.length === 0) return { cases: [], isAll: true };
  const { current } = await search.generations();
  const each = await Promise.all(words.map((word) => hitsOf(word, current, search)));
  const rarestFirst = each
    .map((hits, index) => ({ index, ...hits }))
    .toSorted((one, other) => Number(other.isAll) - Number(one.isAll) || one.byNumber.size - other.byNumber.size);
  const [rarest, ...others] = rarestFirst;
  let numbers = newestFirst([...(rarest?.byNumber.keys() ?? [])]);
  let reads = mostReads;
  let isAll = rarest?.isAll ?? true;
  for (const other of others) {
    if (numbers.length === 0) break;
    const word = words[other.index];
    if (!other.isAll && word) {
      const unknown = numbers.filter((number) => !other.byNumber.has(number));
      const looked = unknown.slice(0, Math.floor(reads / readsOf(word)));
      reads -= looked.length * readsOf(word);
      isAll &&= looked.length === unknown.length;
      await lookFor(looked, word, other.byNumber, current, search);
    }
    numbers = numbers.filter((number) => other.byNumber.has(number));
  }
  const cases = numbers.map((number) => ({ number, hits: each.flatMap(({ byNumber }) => byNumber.get(number) ?? []) }));
  return {
    cases: cases.toSorted((one, other) => inSubject(other) - inSubject(one) || other.number - one.number),
    isAll,
  };
}

/** 1 when the subject has all words. */
export function inSubject({ hits }: Pick<WordsFound, 'hits'>): number {
  return hits.every(({ place }) => place === 'subject') ? 1 : 0;
}

interface HitsOfWord {
  readonly byNumber: Map<number, WordHit>;
  readonly isAll: boolean;
}

async function hitsOf({ stems, beginning }: SoughtWord, generation: number, search: WordSearch): Promise<HitsOfWord> {
  const found: readonly WordHits[] = await Promise.all([
    ...stems.map((stem) => search.withStem(generation, stem, mostOfWord)),
    ...(beginning === undefined ? [] : [search.beginning(generation, beginning, mostOfBeginning)]),
  ]);
  const byNumber = new Map<number, WordHit>();
  for (const { hits } of found) for (const hit of hits) keepBest(byNumber, hit);
  return { byNumber, isAll: found.every(({ isAll }) => isAll) };
}

/** A hit in the subject says more than another one. */
function keepBest(byNumber: Map<number, WordHit>, hit: WordHit): void {
  const known = byNumber.get(hit.number);
  if (known === undefined || (known.place !== 'subject' && hit.place === 'subject')) byNumber.set(hit.number, hit);
}

/** Which cases have a word that more have than were read. */
async function lookFor(
  numbers: readonly number[],
  word: SoughtWord,
  byNumber: Map<number, WordHit>,
  generation: number,
  search: WordSearch,
): Promise<void> {
  if (numbers.length === 0) return;
  for (const hit of await search.among(generation, stemsOfWord(word), numbers))
    if (isOfWord(word, hit.stem)) keepBest(byNumber, hit);
}

/** A beginning may have been meant whole; what else begins so was read as far as it goes. */
function stemsOfWord({ stems, beginning }: SoughtWord): readonly string[] {
  return beginning === undefined ? stems : [...new Set([...stems, beginning])];
}

/** Of one case: a stem may stand in its subject, and beside it. */
function readsOf(word: SoughtWord): number {
  return 2 * stemsOfWord(word).length;
}

function newestFirst(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((one, other) => other - one);
}
