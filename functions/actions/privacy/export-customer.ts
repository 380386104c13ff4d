import type { AuditPlace, AuditTrail } from '#actions/configuration/ports.ts';
import type { KeySource } from '#actions/links/ports.ts';
import type { Customers } from '#actions/people/ports.ts';
import { erasedName, type Subject } from '#domain/privacy/erasure.ts';
import type { Person } from '#domain/privacy/person.ts';
import { type EstatePart, type EstatePorts, partOfEstate, placesOfEstate } from './parts-of-estate.ts';
import { personOfSubject } from './person-of-subject.ts';
import type { ExportedFile, ExportedItem, ExportedPart, ExportPage, ExportPlace, Files } from './ports.ts';

/** A function answers with 6 MB at most, and the API with this answer as text, in which each quotation mark is two; an item has 400 KB. */
const mostBytes = 2_500_000;

/** For so long the pages of a copy follow its first one. */
const longestMs = 60 * 60_000;

interface ExportPorts extends EstatePorts {
  readonly customers: Pick<Customers, 'find' | 'known'>;
  readonly files: Pick<Files, 'below' | 'link'>;
  readonly audit: AuditTrail;
  readonly keys: KeySource;
  now(): Date;
  newId(): string;
}

interface Asked {
  readonly subject: Subject;
  /** Of the page before. */
  readonly from: ExportPlace;
  readonly who: string;
  hasTime(): boolean;
}

/**
 * A page of all that is held of a person. What others wrote of them is left out: it is those others' too. The audit tells who
 * had the copy and when, before anything of it is given (OPS-07).
 * @throws Refusal customer-missing
 */
export async function exportCustomer({ subject, from, who, hasTime }: Asked, ports: ExportPorts): Promise<ExportPage> {
  const person = await personOfSubject(subject, ports.customers);
  const copy = await putDown(person, from, who, ports);
  const places = await placesOfEstate(person, ports);
  const parts: ExportedPart[] = [];
  const page = new PageSize();
  let { behind } = from;
  for (const [index, place] of places.entries()) {
    if (index < from.place) continue;
    if (parts.length > 0 && !hasTime()) return { parts, next: { copy, place: index } };
    const { part, next } = await exported(await partOfEstate(place, person, ports), behind, page, ports.files);
    behind = undefined;
    if (part) parts.push(part);
    if (next) return { parts, next: { copy, place: index, behind: next } };
    if (page.isFull) return { parts, next: { copy, place: index + 1 } };
  }
  return { parts, next: undefined };
}

/** One entry for all pages of a copy. One that names no entry of the same person for the same customer is a copy of its own. */
async function putDown(
  { ids, addresses }: Person,
  { copy }: ExportPlace,
  who: string,
  { audit, keys, now, newId }: ExportPorts,
): Promise<AuditPlace> {
  const name = ids[0] ?? erasedName(await keys.keys(), addresses[0] ?? '');
  const entry = { who, what: 'exported', lookup: 'personal-data', name } as const;
  const begun = copy && copy.at > new Date(now().getTime() - longestMs).toISOString() && (await audit.find(copy));
  if (begun && Object.entries(entry).every(([column, value]) => begun[column as keyof typeof entry] === value))
    return copy;
  const { at, id } = { at: now().toISOString(), id: newId() };
  await audit.add({ at, id, ...entry, before: undefined, after: undefined });
  return { at, id };
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
  files: ExportPorts['files'],
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
