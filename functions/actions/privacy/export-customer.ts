import type { Customers } from '#actions/people/ports.ts';
import type { Subject } from '#domain/privacy/erasure.ts';
import { type EstatePart, type EstatePorts, partOfEstate, placesOfEstate } from './parts-of-estate.ts';
import { personOfSubject } from './person-of-subject.ts';
import type { ExportedFile, ExportedItem, ExportedPart, ExportPage, ExportPlace, Files } from './ports.ts';

/** A function answers with 6 MB at most, and the API with this answer as text, in which each quotation mark is two; an item has 400 KB. */
const mostBytes = 2_500_000;

type FileLinks = Pick<Files, 'below' | 'link'>;

/**
 * A page of all that is held of a person. What others wrote of them is left out: it is those others' too.
 * @param from of the page before
 * @throws Refusal customer-missing
 */
export async function exportCustomer(
  { subject, from, hasTime }: { readonly subject: Subject; readonly from: ExportPlace; hasTime(): boolean },
  ports: EstatePorts & { readonly customers: Pick<Customers, 'find' | 'known'>; readonly files: FileLinks },
): Promise<ExportPage> {
  const person = await personOfSubject(subject, ports.customers);
  const places = await placesOfEstate(person, ports);
  const parts: ExportedPart[] = [];
  const page = new PageSize();
  let { behind } = from;
  for (const [index, place] of places.entries()) {
    if (index < from.place) continue;
    if (parts.length > 0 && !hasTime()) return { parts, next: { place: index } };
    const { part, next } = await exported(await partOfEstate(place, person, ports), behind, page, ports.files);
    behind = undefined;
    if (part) parts.push(part);
    if (next) return { parts, next: { place: index, behind: next } };
    if (page.isFull) return { parts, next: { place: index + 1 } };
  }
  return { parts, next: undefined };
}

/** As JSON of UTF-8, which is what a function's answer is counted by. */
class PageSize {
  private bytes = 0;

  get isFull(): boolean {
    return this.bytes > mostBytes;
  }

  add(what: object): void {
    this.bytes += Buffer.byteLength(JSON.stringify(what));
  }
}

async function exported(
  { place, about, isOwn, holdings }: EstatePart,
  behind: ExportPlace['behind'],
  page: PageSize,
  files: FileLinks,
): Promise<{ readonly part?: ExportedPart; readonly next?: ExportPlace['behind'] }> {
  const piece = behind?.piece ?? 1;
  const theirs = holdings.filter(({ erased, item }) => erased.isTheirs && !(behind && item.sk <= behind.sk));
  const items: ExportedItem[] = isOwn && about && !behind ? [{ kind: 'case', columns: { ...about } }] : [];
  const linked: ExportedFile[] = [];
  const named = place.kind === 'case' ? `cases/${place.number}` : place.kind;
  const part = { name: piece === 1 ? named : `${named}-${piece}`, items, files: linked };
  for (const { item, erased } of theirs) {
    const { sk, kind, columns } = item;
    const found = (await Promise.all(erased.files.map((one) => files.below(one)))).flat();
    const one = { kind, columns };
    const links = await Promise.all(found.map(async ({ key, size }) => ({ key, size, url: await files.link(key) })));
    items.push(one);
    linked.push(...links);
    page.add([one, links]);
    if (page.isFull) return { part, ...(item !== theirs.at(-1)?.item && { next: { sk, piece: piece + 1 } }) };
  }
  return items.length === 0 ? {} : { part };
}
