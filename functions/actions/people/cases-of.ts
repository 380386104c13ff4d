import { newerFirst } from '#actions/lists/done-cases.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';

/** Places of a customer's cases, newest first: with those of customers who were merged into them, wherever these stand yet. */
export async function casesOf(
  { id, merged }: Pick<WholeCustomer, 'id' | 'merged'>,
  limit: number,
  after: DonePlace | undefined,
  lists: Pick<CaseLists, 'ofCustomer'>,
): Promise<readonly DonePlace[]> {
  const each = await Promise.all([id, ...merged].map((one) => lists.ofCustomer(one, limit, after)));
  const places = new Map(each.flat().map((place) => [place.number, place]));
  return [...places.values()].toSorted(newerFirst).slice(0, limit);
}
