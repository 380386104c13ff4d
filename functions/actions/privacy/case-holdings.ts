import type { Cases } from '#actions/life/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { whoseCase } from '#domain/privacy/erased-case.ts';
import { type Erased, erasedItem } from '#domain/privacy/erased-item.ts';
import type { Person, Whose } from '#domain/privacy/person.ts';
import type { Place } from '#domain/privacy/place.ts';
import type { StoredItem } from '#domain/privacy/stored-item.ts';
import type { Estate } from './ports.ts';

/** An item in which something of a person stands, and what an erasure makes of it. */
export interface Holding {
  readonly item: StoredItem;
  readonly erased: Erased;
}

/** What is held of a person in one case. */
export interface CaseHoldings {
  /** Undefined where only mail to agents stands. */
  readonly about: Case | undefined;
  readonly whose: Whose;
  readonly holdings: readonly Holding[];
}

/** The one walk over what is held of somebody: what is erased, exported and told beforehand cannot differ (OPS-07). */
export async function caseHoldings(
  number: number,
  person: Person,
  { estate, cases }: { readonly estate: Pick<Estate, 'items'>; readonly cases: Pick<Cases, 'load'> },
  everybody = false,
): Promise<CaseHoldings> {
  const about = await cases.load(number);
  const items: StoredItem[] = [];
  for await (const page of pagesOf({ kind: 'case', number }, undefined, estate)) items.push(...page.items);
  const named = holdingsIn(items, person, 'named');
  const isTakingPart = named.some(({ erased }) => erased.isTheirs);
  const whose = everybody ? 'everybody' : about && isTakingPart ? whoseCase(about, person) : ownOrNamed(about, person);
  return { about, whose, holdings: whose === 'named' ? named : holdingsIn(items, person, whose) };
}

function ownOrNamed(about: Case | undefined, person: Person): Whose {
  return about && whoseCase(about, person) === 'own' ? 'own' : 'named';
}

/** Pages of a place, each with where the next one begins. */
export async function* pagesOf(place: Place, from: string | undefined, estate: Pick<Estate, 'items'>) {
  let at = from;
  do {
    const page = await estate.items(place, at);
    yield page;
    at = page.next;
  } while (at !== undefined);
}

export function holdingsIn(items: readonly StoredItem[], person: Person, whose: Whose): readonly Holding[] {
  return items.flatMap((item) => {
    const erased = erasedItem(item, person, whose);
    return erased ? [{ item, erased }] : [];
  });
}
