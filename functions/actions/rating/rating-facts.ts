import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { Cases } from '#actions/life/ports.ts';
import type { Ratings } from '#actions/rating/ports.ts';
import type { RatingFacts } from '#domain/case/rating.ts';

/** What is known of the ratings of a case, with the one that goes on for it when it was merged. */
export async function ratingFacts(
  { ratings, cases }: { readonly ratings: Ratings; readonly cases: Pick<Cases, 'load'> },
  ...asked: Parameters<Ratings['facts']>
): Promise<RatingFacts | undefined> {
  const facts = await ratings.facts(...asked);
  if (facts?.case.mergedInto === undefined) return facts;
  const { case: goesOn } = await caseGoingOn(facts.case, (number) => cases.load(number));
  return { ...facts, goesOn };
}
