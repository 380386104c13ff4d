import type { DonePlace } from '#domain/lists/list-cursor.ts';
import { type ListedCase, listedCase } from '#domain/lists/listed-case.ts';
import type { CaseLists } from './ports.ts';

/** Where a case stands among those that are done. */
export interface DoneCase {
  readonly case: ListedCase;
  readonly place: DonePlace;
}

export interface DoneCases {
  readonly found: readonly DoneCase[];
  /** How far was looked; undefined when there are no more. */
  readonly lookedTo: DonePlace | undefined;
}

/** Which ones are looked through: of statuses by their newest message, or a customer's by when they were registered. */
export type DoneSource = { readonly statuses: readonly string[] } | { readonly customerId: string };

const readAtOnce = 100;
/** Bounds one call, whatever the filter leaves out: the caller goes on from `lookedTo`. */
const mostRead = 1000;

/** So many done cases that are wanted, newest first: costs what is looked at, however many there are (CASE-15). */
export async function doneCases(
  source: DoneSource,
  after: DonePlace | undefined,
  { wanted, isWanted }: { readonly wanted: number; readonly isWanted: (one: ListedCase) => boolean },
  lists: CaseLists,
): Promise<DoneCases> {
  const found: DoneCase[] = [];
  let lookedTo = after;
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const { some, places, last } = await nextOf(source, lookedTo, lists);
    found.push(...some.filter((one) => isWanted(one.case) && (lists.sees?.(one.case) ?? true)));
    lookedTo = places < readAtOnce ? undefined : (last ?? lookedTo);
    if (lookedTo === undefined || found.length >= wanted) break;
  }
  return { found, lookedTo };
}

async function nextOf(
  source: DoneSource,
  after: DonePlace | undefined,
  lists: CaseLists,
): Promise<{ readonly some: readonly DoneCase[]; readonly places: number; readonly last: DonePlace | undefined }> {
  if ('customerId' in source) {
    const places = await lists.ofCustomer(source.customerId, readAtOnce, after);
    const cases = new Map((await lists.cases(places.map(({ number }) => number))).map((one) => [one.number, one]));
    const some = places.flatMap((place) => {
      const found = cases.get(place.number);
      return found ? [{ case: listedCase(found), place }] : [];
    });
    return { some, places: places.length, last: places.at(-1) };
  }
  const each = await Promise.all(source.statuses.map((status) => lists.newestOf(status, readAtOnce, after)));
  const some = each
    .flat()
    .map((one) => ({ case: one, place: { at: one.newestAt, number: one.number } }))
    .toSorted((one, other) => newerFirst(one.place, other.place))
    .slice(0, readAtOnce);
  return { some, places: some.length, last: some.at(-1)?.place };
}

export function newerFirst(one: DonePlace, other: DonePlace): number {
  return one.at === other.at ? other.number - one.number : one.at < other.at ? 1 : -1;
}
