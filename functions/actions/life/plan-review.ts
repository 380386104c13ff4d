import type { WaitReviews } from './ports.ts';

/** Functions know of a change within ten seconds: what one of them plans until then is looked at, too. */
const laterMilliseconds = 60_000;

/** Rules by which waits of a status were planned; what else is changed is what deadlines go by. */
const rulesOfStatuses = ['notification-rule', 'closeResolvedCasesAfterDays'];

/**
 * Rules were changed that running waits were planned by, or deadlines computed: they are looked at again soon (CASE-13, NOTE-05, SLA-12).
 * @param changed the row, by its lookup and name, and when.
 */
export function planReview(
  { lookup, name, at }: { readonly lookup: string; readonly name: string; readonly at: string },
  { reviews }: { readonly reviews: WaitReviews },
): Promise<void> {
  const wakeAt = new Date(Date.parse(at) + laterMilliseconds).toISOString();
  const kind = rulesOfStatuses.some((one) => one === lookup || one === name) ? 'review' : 'replay';
  // Rows that were changed together have one time, and are one review.
  return reviews.review({ name: `${kind}-${at.replace(/\D/g, '')}`, wakeAt, page: undefined });
}
