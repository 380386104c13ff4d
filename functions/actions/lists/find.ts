import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { CaseReading } from '#actions/case/ports.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { isWork } from '#domain/configuration/status.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import { soughtOf } from '#domain/lists/sought.ts';
import { newerFirst } from './done-cases.ts';
import type { CaseLists, FoundCustomer, PeopleIndex } from './ports.ts';

export interface FindPorts {
  readonly lists: CaseLists;
  readonly peopleIndex: PeopleIndex;
  readonly cases: Pick<CaseReading, 'load'>;
  readonly configuration: ConfigurationSource;
}

export interface Found {
  readonly cases: readonly Case[];
  readonly customers: readonly FoundCustomer[];
  /** Numbers of the cases that the text names. */
  readonly named: readonly number[];
}

/** So many of those who have a word are looked at: who seeks goes on typing. */
const mostOfWord = 200;
const mostCustomers = 10;
const mostCases = 30;

/**
 * Cases and customers by number, address, name or company, as one types (CASE-15): what is named by its number first, then work, then
 * what is done, the newest word first. Point reads and short queries alone.
 */
export async function find(text: string, ports: FindPorts): Promise<Found> {
  const { settings, statuses } = await ports.configuration.load();
  const { numbers, words } = soughtOf(text, settings.caseNumberMask, settings.countryOfPhones);
  const [named, people] = await Promise.all([namedCases(numbers, ports), peopleWith(words, ports)]);
  const customers = await ports.peopleIndex.customers(people.customers.slice(0, mostCustomers));
  const theirs = await casesOf(customers, people.cases, ports);
  const isNamed = (one: Case) => named.some(({ number }) => number === one.number);
  const ranked = theirs
    .filter((one) => one.mergedInto === undefined && !isNamed(one))
    .map((one) => ({ one, rank: isWork(one.status, statuses) ? 0 : 1, place: placeOf(one) }))
    .toSorted((one, other) => one.rank - other.rank || newerFirst(one.place, other.place));
  return {
    cases: [...named, ...ranked.map(({ one }) => one)],
    customers,
    named: named.map(({ number }) => number),
  };
}

function placeOf(about: Case) {
  return { at: listedCase(about).newestAt, number: about.number };
}

/** Of a case that was merged the one that goes on (CASE-14). */
async function namedCases(numbers: readonly number[], { lists, cases }: FindPorts): Promise<readonly Case[]> {
  if (numbers.length === 0) return [];
  const found = await lists.cases(numbers);
  const goingOn = await Promise.all(found.map((one) => caseGoingOn(one, (number) => cases.load(number))));
  return [...new Map(goingOn.map(({ case: one }) => [one.number, one])).values()];
}

/** Who has all of the words, and the cases in which they take part. */
export async function peopleWith(
  words: readonly string[],
  { peopleIndex }: Pick<FindPorts, 'peopleIndex'>,
): Promise<{ readonly customers: readonly string[]; readonly cases: readonly number[] }> {
  const found = await Promise.all(words.map((word) => peopleIndex.withWord(word, mostOfWord)));
  return { customers: inAll(found.map((one) => one.customers)), cases: inAll(found.map((one) => one.cases)) };
}

function inAll<Name>([first = [], ...others]: readonly (readonly Name[])[]): readonly Name[] {
  const sets = others.map((names) => new Set(names));
  return [...new Set(first)].filter((name) => sets.every((set) => set.has(name)));
}

/** The newest of customers, and of others who take part. */
async function casesOf(
  customers: readonly FoundCustomer[],
  takingPart: readonly number[],
  { lists }: FindPorts,
): Promise<readonly Case[]> {
  const places = await Promise.all(customers.map(({ id }) => lists.ofCustomer(id, mostCases, undefined)));
  const newest = places.flat().toSorted(newerFirst).slice(0, mostCases);
  const latest = takingPart.toSorted((one, other) => other - one).slice(0, mostCases);
  const numbers = [...new Set([...newest.map(({ number }) => number), ...latest])];
  return numbers.length === 0 ? [] : lists.cases(numbers);
}
