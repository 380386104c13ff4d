import { caseGoingOn } from '#actions/case/case-going-on.ts';
import { type FindPorts, find } from '#actions/lists/find.ts';
import { requireStatuses, withCustomer } from '#actions/lists/list-cases.ts';
import type { FoundCustomer } from '#actions/lists/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { caseNumbersIn } from '#domain/case/case-number.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';
import { isWork } from '#domain/configuration/status.ts';
import { isListed, type Looking } from '#domain/lists/case-list.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import { type CaseHit, caseHit } from '#domain/lists/search/case-hit.ts';
import { subjectStems } from '#domain/lists/search/case-words.ts';
import { isInPeriod, type SearchFilter } from '#domain/lists/search/search-filter.ts';
import { isOfWord, type SoughtWord, soughtWords } from '#domain/lists/search/sought-words.ts';
import { findByWords, inSubject, type WordsFound } from './find-by-words.ts';
import type { MessageReading, WordSearch } from './word-ports.ts';

export interface SearchPorts extends FindPorts {
  readonly wordSearch: WordSearch;
  readonly messages: MessageReading;
}

export interface AskedSearch {
  readonly text: string;
  readonly filter: SearchFilter;
  readonly looking: Looking;
}

export interface FoundCase {
  readonly case: Case;
  readonly hit: CaseHit;
}

export interface SearchAnswer {
  readonly cases: readonly FoundCase[];
  readonly customers: readonly FoundCustomer[];
  /** Whether there may be more. */
  readonly isCut: boolean;
}

const mostShown = 50;
/** Of which the cases themselves are read; with filters so many more that some are left. */
const mostRead = 60;
const mostReadFiltered = 200;

/**
 * Cases and customers by number, people, and words of the correspondence, as one types (CASE-15): what is named by its number first,
 * then what has all words in its subject, work before what is done, the newest word first; each with where it was found.
 * @throws Refusal status-unknown
 */
export async function searchCases({ text, filter, looking }: AskedSearch, ports: SearchPorts): Promise<SearchAnswer> {
  const configuration = await ports.configuration.load();
  requireStatuses(filter.list, configuration);
  const list = await withCustomer(filter.list, configuration, ports.lists);
  const { caseNumberMask, countryOfPhones } = configuration.settings;
  // Whoever pastes a number as it is printed means that case.
  const words = caseNumbersIn(text, caseNumberMask).length > 0 ? [] : soughtWords(text, countryOfPhones);
  const [found, byWords] = await Promise.all([find(text, ports), findByWords(words, ports.wordSearch)]);
  if (!list) return { cases: [], customers: found.customers, isCut: false };
  const { statuses } = configuration;
  const most = isNarrow(filter) ? mostReadFiltered : mostRead;
  const read = await casesOf(byWords.cases.slice(0, most), words, found.cases, ports);
  const wanted = read.filter(
    ({ case: one }) =>
      isListed(listedCase(one), list, looking, statuses) && isInPeriod(one, filter, isWork(one.status, statuses)),
  );
  const rank = ({ case: one, found: hits }: ReadCase) => [
    found.named.includes(one.number) ? 0 : 1,
    hits && inSubject(hits) === 1 ? 0 : 1,
    isWork(one.status, statuses) ? 0 : 1,
  ];
  const ranked = wanted.toSorted(
    (one, other) =>
      inOrder(rank(one), rank(other)) || newer(listedCase(one.case).newestAt, listedCase(other.case).newestAt),
  );
  return {
    cases: await withHits(ranked.slice(0, mostShown), words, found.named, ports),
    customers: found.customers,
    isCut: !byWords.isAll || byWords.cases.length > most || ranked.length > mostShown,
  };
}

interface ReadCase {
  readonly case: Case;
  readonly found: WordsFound | undefined;
}

/** Of each case that was found the one that goes on for it, once; a subject that was changed since has its old words no more. */
async function casesOf(
  byWords: readonly WordsFound[],
  words: readonly SoughtWord[],
  known: readonly Case[],
  { lists, cases }: SearchPorts,
): Promise<readonly ReadCase[]> {
  const numbers = byWords.map(({ number }) => number);
  const heads = numbers.length === 0 ? [] : await lists.cases(numbers);
  const byNumber = new Map(heads.map((one) => [one.number, one]));
  const read = new Map<number, ReadCase>(known.map((one) => [one.number, { case: one, found: undefined }]));
  for (const found of byWords) {
    const head = byNumber.get(found.number);
    if (!head || !stillHas(head, found, words)) continue;
    const { case: goingOn } = await caseGoingOn(head, (number) => cases.load(number));
    // Where the one that goes on is not to be seen, this one leads nowhere.
    if (goingOn.mergedInto !== undefined) continue;
    if (!read.get(goingOn.number)?.found) read.set(goingOn.number, { case: goingOn, found });
  }
  return [...read.values()];
}

function stillHas(head: Case, { hits }: WordsFound, words: readonly SoughtWord[]): boolean {
  const subject = subjectStems(head);
  return hits.every(
    ({ place }, index) => place !== 'subject' || subject.some((stem) => words[index] && isOfWord(words[index], stem)),
  );
}

async function withHits(
  shown: readonly ReadCase[],
  words: readonly SoughtWord[],
  named: readonly number[],
  { messages }: SearchPorts,
): Promise<readonly FoundCase[]> {
  const beside = ({ found }: ReadCase) => found?.hits.find(({ place }) => place !== 'subject');
  const keys = shown.flatMap((one) => beside(one)?.message ?? []);
  const read = new Map((keys.length === 0 ? [] : await messages.messages(keys)).map((one) => [nameOf(one), one]));
  return shown.map((one) => {
    const hit = beside(one);
    const message: InboundMessage | OutboundMessage | Note | undefined = hit?.message && read.get(nameOf(hit.message));
    const place = named.includes(one.case.number) ? 'number' : (hit?.place ?? (one.found ? 'subject' : 'person'));
    return { case: one.case, hit: caseHit(one.case, place, message, words) };
  });
}

function nameOf({ caseNumber, at, id }: MessageKey): string {
  return `${caseNumber}#${at}#${id}`;
}

function isNarrow({ list, ...others }: SearchFilter): boolean {
  const { list: _, statuses, ...columns } = list;
  return statuses.length > 0 || [...Object.values(columns), ...Object.values(others)].some((one) => one !== undefined);
}

function inOrder(one: readonly number[], other: readonly number[]): number {
  return one.map((rank, index) => rank - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function newer(one: string, other: string): number {
  return one === other ? 0 : one < other ? 1 : -1;
}
