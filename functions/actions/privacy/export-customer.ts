import type { Customers } from '#actions/people/ports.ts';
import type { Subject } from '#domain/privacy/erasure.ts';
import type { Columns } from '#domain/privacy/stored-item.ts';
import { type EstatePart, type EstatePorts, partOfEstate, placesOfEstate } from './parts-of-estate.ts';
import { personOfSubject } from './person-of-subject.ts';
import type { Files } from './ports.ts';

/** What is told of a person of one place: the same that an erasure would remove (OPS-07). */
export interface ExportedPart {
  /** Names it: `cases/42`, `held-mail`. */
  readonly name: string;
  readonly items: readonly { readonly kind: string; readonly columns: Columns }[];
  /** Each can be loaded for some minutes. */
  readonly files: readonly { readonly key: string; readonly size: number; readonly url: string }[];
}

export interface ExportPage {
  readonly parts: readonly ExportedPart[];
  /** Continues it; undefined when this was the last page. */
  readonly next: number | undefined;
}

/** A function answers with 6 MB at most. */
const mostLetters = 2_000_000;

/**
 * A page of all that is held of a person. What others wrote of them is left out: it is those others' too.
 * @param from of the page before
 * @throws Refusal customer-missing
 */
export async function exportCustomer(
  { subject, from, hasTime }: { readonly subject: Subject; readonly from: number; hasTime(): boolean },
  ports: EstatePorts & {
    readonly customers: Pick<Customers, 'find' | 'known'>;
    readonly files: Pick<Files, 'below' | 'link'>;
  },
): Promise<ExportPage> {
  const person = await personOfSubject(subject, ports.customers);
  const places = await placesOfEstate(person, ports);
  const parts: ExportedPart[] = [];
  let letters = 0;
  for (let index = from; index < places.length; index++) {
    if (parts.length > 0 && (letters > mostLetters || !hasTime())) return { parts, next: index };
    const place = places[index];
    const part = place && (await exported(await partOfEstate(place, person, ports), ports.files));
    if (!part) continue;
    parts.push(part);
    letters += JSON.stringify(part).length;
  }
  return { parts, next: undefined };
}

async function exported(
  { place, about, isOwn, holdings }: EstatePart,
  files: Pick<Files, 'below' | 'link'>,
): Promise<ExportedPart | undefined> {
  const theirs = holdings.filter(({ erased }) => erased.isTheirs);
  const own = isOwn && about ? [{ kind: 'case', columns: { ...about } }] : [];
  if (theirs.length === 0 && own.length === 0) return undefined;
  const found = await Promise.all(theirs.flatMap(({ erased }) => erased.files.map((one) => files.below(one))));
  const linked = found.flat().map(async ({ key, size }) => ({ key, size, url: await files.link(key) }));
  return {
    name: place.kind === 'case' ? `cases/${place.number}` : place.kind,
    items: [...own, ...theirs.map(({ item: { kind, columns } }) => ({ kind, columns }))],
    files: await Promise.all(linked),
  };
}
