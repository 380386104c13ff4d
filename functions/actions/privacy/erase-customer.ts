import type { AuditTrail } from '#actions/configuration/ports.ts';
import type { KeySource } from '#actions/links/ports.ts';
import type { Customers } from '#actions/people/ports.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { causeOf } from '#actions/work/cause-of.ts';
import { type Erasure, erasedName, isNothing, nothing, type Subject, sum, type Way } from '#domain/privacy/erasure.ts';
import { isSamePerson, keysOfPerson, type Person, samePerson } from '#domain/privacy/person.ts';
import { sharedPlaces } from '#domain/privacy/place.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { holdingsIn } from './case-holdings.ts';
import { type CaseFinding, casesOfPerson } from './cases-of-person.ts';
import { type EraseCasePorts, eraseCase } from './erase-case.ts';
import { eraseHoldings } from './erase-holdings.ts';
import { erasePeople } from './erase-people.ts';
import { personOfSubject } from './person-of-subject.ts';
import type { Erasures, Holds } from './ports.ts';
import { requireNoHold } from './require-no-hold.ts';

export interface EraseCustomerPorts extends EraseCasePorts, Omit<CaseFinding, 'estate'> {
  readonly customers: Pick<Customers, 'find' | 'known'>;
  readonly erasures: Erasures;
  readonly holds: Pick<Holds, 'find'>;
  readonly audit: AuditTrail;
  readonly keys: KeySource;
  now(): Date;
  newId(): string;
}

type Save = (next: Partial<Erasure>) => Promise<void>;

interface Asked {
  readonly subject: Subject;
  readonly who: string;
  /** Looked at between its pieces: what is left is done by the next call. */
  hasTime(): boolean;
}

/**
 * Erases a customer, or an address: all that is held of them, everywhere (OPS-07). As far as time goes; asked again, it goes on. Who
 * they are is known to the record until the end, and then a keyed hash of their addresses and phones alone. Of two runs at once the
 * one that comes late to the record leaves it to the other. What came until the customer themselves was gone goes with them: the places
 * of many people are looked through twice, and the second time after that.
 * @throws Refusal on-hold, customer-missing
 */
export async function eraseCustomer(asked: Asked, ports: EraseCustomerPorts): Promise<Erasure> {
  const { person, ...begun } = await begin(asked, ports);
  let erasure: Erasure = { ...begun, person };
  let isTaken = false;
  const save: Save = async (next: Partial<Erasure>) => {
    erasure = await ports.erasures.save({ ...erasure, ...next }).catch((error: unknown) => {
      isTaken = error instanceof StaleFacts;
      throw error;
    });
  };
  try {
    await save({ person });
    const current = () => erasure;
    const first: Way = { since: erasure.at, isLast: false, place: 0 };
    if (!(await eraseCases(person, current, save, asked, ports))) return erasure;
    if (!(await eraseShared(erasure.way ?? first, person, current, save, asked, ports))) return erasure;
    // Mail of theirs may have come meanwhile.
    if (!(await eraseCases(person, current, save, asked, ports))) return erasure;
    await requireNoHold(person, await casesOfPerson(person, ports), ports.holds);
    const counted = sum(erasure.counts, await erasePeople(person, ports));
    const last: Way = { since: ports.now().toISOString(), isLast: true, place: 0 };
    await save({ counts: counted, way: erasure.way?.isLast ? erasure.way : last });
    if (!(await eraseShared(erasure.way ?? last, person, current, save, asked, ports))) return erasure;
    if (!(await eraseCases(person, current, save, asked, ports))) return erasure;
    // When it ended is known before the audit says so: whoever ends in between says the same again.
    if (erasure.doneAt === undefined) await save({ doneAt: ports.now().toISOString() });
    const { id, who, counts, doneAt = '' } = erasure;
    const entry = { id, at: doneAt, who, what: 'deleted', lookup: 'erasure', name: id } as const;
    await ports.audit.add({ ...entry, before: undefined, after: counts });
    await save({ state: 'done', subject: undefined, person: undefined, way: undefined, inCase: undefined });
  } catch (error) {
    if (!isTaken) throw error;
  }
  return erasure;
}

type Begun = Erasure & { readonly person: Person };

/** One of theirs that did not come to its end goes on, whoever of it is gone already; so does one that began at the same time. */
function begin(asked: Asked, ports: EraseCustomerPorts): Promise<Begun> {
  return againWhenStale(() => tryToBegin(asked, ports), ports);
}

async function tryToBegin({ subject, who }: Asked, ports: EraseCustomerPorts): Promise<Begun> {
  const turn = await ports.erasures.turn();
  const running = await ports.erasures.running();
  const own = running.find((one) => one.subject.id === subject.id && one.subject.address === subject.address);
  const person = await personOfSubject(subject, ports.customers).catch((error: unknown) => {
    if (own?.person && error instanceof Refusal && error.code === 'customer-missing') return own.person;
    throw error;
  });
  const found = own ?? running.find((one) => one.person && isSamePerson(one.person, person));
  if (found) return { ...found, person: samePerson(found.person ?? person, person) };
  const keys = await ports.keys.keys();
  const at = ports.now().toISOString();
  const erasure: Begun = { id: ports.newId(), at, who, state: 'running', counts: nothing, subject, person };
  await requireNoHold(person, await casesOfPerson(person, ports), ports.holds);
  await ports.erasures.begin(
    erasure,
    keysOfPerson(person).map((name) => erasedName(keys, name)),
    turn,
  );
  return erasure;
}

/** @returns whether all were done */
async function eraseCases(
  person: Person,
  current: () => Erasure,
  save: Save,
  { hasTime }: Asked,
  ports: EraseCustomerPorts,
): Promise<boolean> {
  const cause = causeOf(current(), ports);
  const { inCase } = current();
  const found = await casesOfPerson(person, ports);
  // The one in which it broke off may be found by nothing any more.
  const numbers = [...new Set(inCase === undefined ? found : [inCase, ...found])];
  await requireNoHold(person, numbers, ports.holds);
  for (const number of numbers) {
    if (!hasTime()) return false;
    await requireNoHold(person, [number], ports.holds);
    const isBegun = number === current().inCase;
    const more = await eraseCase({ number, person, cause, isBegun, begins: () => save({ inCase: number }) }, ports);
    if (isNothing(more) && current().inCase === undefined) continue;
    await save({ counts: sum(current().counts, more), inCase: undefined });
  }
  return true;
}

/** Places of many people, page by page. @returns whether all were looked through */
async function eraseShared(
  way: Way,
  person: Person,
  current: () => Erasure,
  save: Save,
  { hasTime }: Asked,
  ports: EraseCustomerPorts,
): Promise<boolean> {
  const numbers = await casesOfPerson(person, ports);
  const places = sharedPlaces(new Date(way.since));
  let { place: index, page } = way;
  for (let place = places[index]; place !== undefined; place = places[index]) {
    if (!hasTime()) return false;
    await requireNoHold(person, numbers, ports.holds);
    const { items, next } = await ports.estate.items(place, page);
    const erased = await eraseHoldings(holdingsIn(items, person, 'named'), ports);
    // Whoever changed one meanwhile has not finished: the page is read again.
    if (erased.isStale) continue;
    if (next === undefined) index++;
    page = next;
    await save({ counts: sum(current().counts, erased.counts), way: { ...way, place: index, page } });
  }
  return true;
}
