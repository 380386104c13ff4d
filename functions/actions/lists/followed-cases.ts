import type { Looking } from '#domain/lists/case-list.ts';
import { type ListedCase, listedCase } from '#domain/lists/listed-case.ts';
import type { CaseLists } from './ports.ts';

/** Work is found by its index; so many others are read one by one. */
const mostDone = 100;

/** Cases that somebody follows: all work among them, and the newest followed of the rest, merged ones too. */
export async function followedCases(
  { followed = new Set() }: Pick<Looking, 'followed'>,
  workStatuses: readonly string[],
  lists: CaseLists,
): Promise<readonly ListedCase[]> {
  if (followed.size === 0) return [];
  const work = (await lists.ofStatuses(workStatuses)).filter(({ number }) => followed.has(number));
  const known = new Set(work.map(({ number }) => number));
  const others = [...followed].filter((number) => !known.has(number)).slice(0, mostDone);
  return [...work, ...(await lists.cases(others)).map(listedCase)];
}
