import type { CaseLists } from '#actions/lists/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';

export interface ShownCases {
  readonly cases: readonly Case[];
  /** Behind which there are more; undefined when there are none. */
  readonly next: DonePlace | undefined;
}

/** So often is read on where nothing is shown: a reader of few of many cases goes on from there. */
const mostPages = 10;

/**
 * Cases at places of a list, as far as they are shown: of who does not see all, the others are passed over (`CaseLists.cases` leaves them
 * out), so that no page is short and nobody learns how many those are. Cases that were merged are not shown.
 */
export async function shownCases(
  places: (limit: number, after: DonePlace | undefined) => Promise<readonly DonePlace[]>,
  {
    limit,
    after,
    keeps = () => true,
  }: {
    readonly limit: number;
    readonly after?: DonePlace | undefined;
    readonly keeps?: (one: Case) => boolean;
  },
  lists: Pick<CaseLists, 'cases'>,
): Promise<ShownCases> {
  const shown: { readonly one: Case; readonly place: DonePlace }[] = [];
  let behind = after;
  for (let page = 0; page < mostPages; page++) {
    const read = await places(limit + 1, behind);
    const found = read.length === 0 ? [] : await lists.cases(read.map(({ number }) => number));
    const cases = new Map(found.map((one) => [one.number, one]));
    for (const place of read) {
      const one = cases.get(place.number);
      if (one && one.mergedInto === undefined && keeps(one)) shown.push({ one, place });
    }
    if (shown.length > limit) return pageOf(shown, limit, shown[limit - 1]?.place);
    if (read.length <= limit) return pageOf(shown, limit, undefined);
    behind = read.at(-1);
  }
  return pageOf(shown, limit, behind);
}

function pageOf(shown: readonly { readonly one: Case }[], limit: number, next: DonePlace | undefined): ShownCases {
  return { cases: shown.slice(0, limit).map(({ one }) => one), next };
}
