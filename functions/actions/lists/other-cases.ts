import type { Case } from '#domain/case/case.ts';
import type { CaseLists } from './ports.ts';

const mostOthers = 10;

/** The newest other cases of a case's customer; merged ones are left out, since another one goes on for them. */
export async function otherCases({ number, customerId }: Case, lists: CaseLists): Promise<readonly Case[]> {
  if (customerId === undefined) return [];
  const places = await lists.ofCustomer(customerId, mostOthers + 1, undefined);
  const others = places.map((place) => place.number).filter((one) => one !== number);
  const found = await lists.cases(others.slice(0, mostOthers));
  return found.filter(({ mergedInto }) => mergedInto === undefined);
}
