import type { WaitReviews } from './ports.ts';

/** Functions know of a change within ten seconds: what one of them plans until then is looked at, too. */
const laterMilliseconds = 60_000;

/** Rules were changed that running waits were planned by: they are looked at again soon (CASE-13, NOTE-05). @param at when */
export function planReview(
  { at }: { readonly at: string },
  { reviews }: { readonly reviews: WaitReviews },
): Promise<void> {
  const wakeAt = new Date(Date.parse(at) + laterMilliseconds).toISOString();
  // Rows that were changed together have one time, and are one review.
  return reviews.review({ name: `review-${at.replace(/\D/g, '')}`, wakeAt, page: undefined });
}
