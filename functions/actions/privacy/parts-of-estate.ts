import type { Cases } from '#actions/life/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { Person } from '#domain/privacy/person.ts';
import { ownPlaces, type Place, sharedPlaces } from '#domain/privacy/place.ts';
import { caseHoldings, type Holding, holdingsIn, pagesOf } from './case-holdings.ts';
import { type CaseFinding, casesOfPerson } from './cases-of-person.ts';
import type { Estate } from './ports.ts';

export interface EstatePorts extends Omit<CaseFinding, 'estate'> {
  readonly estate: Pick<Estate, 'items' | 'casesWith'>;
  readonly cases: Pick<Cases, 'load'>;
  now(): Date;
}

/** What is held of a person in one place. */
export interface EstatePart {
  readonly place: Place;
  /** Of a case that is theirs. */
  readonly about: Case | undefined;
  readonly isOwn: boolean;
  readonly holdings: readonly Holding[];
}

/** All places where something of a person may stand, in the order in which they are erased. */
export async function placesOfEstate(person: Person, ports: EstatePorts): Promise<readonly Place[]> {
  const numbers = await casesOfPerson(person, ports);
  return [
    ...numbers.map((number) => ({ kind: 'case', number }) as const),
    ...sharedPlaces(ports.now()),
    ...ownPlaces(person),
  ];
}

/** What is held of a person in one place: as an erasure finds it. */
export async function partOfEstate(place: Place, person: Person, ports: EstatePorts): Promise<EstatePart> {
  if (place.kind === 'case') {
    const { about, whose, holdings } = await caseHoldings(place.number, person, ports);
    return { place, about, isOwn: about !== undefined && whose === 'own', holdings };
  }
  const holdings: Holding[] = [];
  for await (const { items } of pagesOf(place, undefined, ports.estate))
    holdings.push(...holdingsIn(items, person, 'named'));
  return { place, about: undefined, isOwn: false, holdings };
}
