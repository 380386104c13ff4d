import type { CaseLists } from '#actions/lists/ports.ts';
import type { WordSearch } from '#actions/lists/search/word-ports.ts';
import { casesOf } from '#actions/people/cases-of.ts';
import { longestWord } from '#domain/case/people/customer-words.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import { officeNumber } from '#domain/notification/office.ts';
import type { Person } from '#domain/privacy/person.ts';
import { searchText } from '#domain/words/search-text.ts';
import { stemsOf } from '#domain/words/stems/stems-of.ts';
import type { Estate } from './ports.ts';

export interface CaseFinding {
  readonly estate: Pick<Estate, 'casesWith'>;
  readonly lists: Pick<CaseLists, 'ofCustomer' | 'cases'>;
  readonly wordSearch: Pick<WordSearch, 'generations' | 'withStem'>;
}

const atOnce = 100;
/** Of one address. */
const mostTaking = 1000;

/**
 * Numbers of the cases in which something of a person may stand: theirs first, then those where they take part, by what each is found
 * by, those that were merged with one of these, and what our own mail to agents says.
 */
export async function casesOfPerson(person: Person, ports: CaseFinding): Promise<readonly number[]> {
  const own = await ownCases(person, ports.lists);
  const taking = await Promise.all(person.addresses.map((address) => casesNaming(address, ports)));
  const found = [...new Set([...own, ...taking.flat()])];
  const about = await ports.lists.cases(found);
  const beside = about.flatMap(({ merged, mergedInto, related }) => [
    ...merged,
    ...related,
    ...(mergedInto === undefined ? [] : [mergedInto]),
  ]);
  return [...new Set([...found, ...beside, officeNumber])];
}

async function ownCases({ ids }: Person, lists: CaseFinding['lists']): Promise<readonly number[]> {
  const [id, ...merged] = ids;
  if (id === undefined) return [];
  const numbers: number[] = [];
  let after: DonePlace | undefined;
  do {
    const page = await casesOf({ id, merged }, atOnce, after, lists);
    numbers.push(...page.map(({ number }) => number));
    after = page.length < atOnce ? undefined : page.at(-1);
  } while (after);
  return numbers;
}

async function casesNaming(address: string, { estate, wordSearch }: CaseFinding): Promise<readonly number[]> {
  const word = searchText(address).slice(0, longestWord).toWellFormed();
  const stem = stemsOf(address, atOnce).find((one) => one.includes('@'));
  const { current } = await wordSearch.generations();
  const [taking, found] = await Promise.all([
    estate.casesWith(word, mostTaking),
    stem === undefined ? { hits: [] } : wordSearch.withStem(current, stem, mostTaking),
  ]);
  return [...taking, ...found.hits.map(({ number }) => number)];
}
