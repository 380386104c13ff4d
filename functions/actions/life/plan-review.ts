import type { DigestWait } from '#domain/notification/digest.ts';
import type { WaitReviews } from './ports.ts';

/** Functions know of a change within ten seconds: what one of them plans until then is looked at, too. */
const laterMilliseconds = 60_000;

/** Rules by which waits of a status were planned; what else is changed is what deadlines go by. */
const rulesOfStatuses = ['rule', 'closeResolvedCasesAfterDays'];

/** Rows by which cases are given to people, and those of them that nothing else goes by. */
const onlyAssignment = ['agent', 'group', 'mailbox'];
const rowsOfAssignment = [...onlyAssignment, 'service'];

/** A workflow runs for a year at most. */
const longestDays = 300;

export interface ChangedRow {
  readonly lookup: string;
  readonly name: string;
  readonly at: string;
  /** Of an agent who is away. */
  readonly awayUntil?: string | undefined;
}

/**
 * Rules were changed that running waits were planned by, or deadlines computed: they are looked at again soon (CASE-13, NOTE-05, SLA-12). Who gets cases is looked
 * at then as well, and when somebody is back who is away (CASE-09).
 * @param changed the row, by its lookup and name, and when.
 */
export async function planReview(
  { lookup, name, at, awayUntil }: ChangedRow,
  { reviews }: { readonly reviews: WaitReviews },
): Promise<void> {
  const soon = new Date(Date.parse(at) + laterMilliseconds).toISOString();
  // Rows that were changed together have one time, and are one review.
  const plan = (kind: string, wakeAt = soon) =>
    reviews.review({ name: `${kind}-${(wakeAt === soon ? at : wakeAt).replace(/\D/g, '')}`, wakeAt, page: undefined });
  if (rowsOfAssignment.includes(lookup)) {
    await plan('drain');
    const latest = new Date(Date.parse(at) + longestDays * 24 * 60 * 60_000).toISOString();
    if (awayUntil !== undefined && awayUntil > soon) await plan('drain', awayUntil < latest ? awayUntil : latest);
  }
  if (onlyAssignment.includes(lookup)) return;
  // Rules that wait for minutes of work wait for other ones now.
  if (lookup === 'schedule') await plan('review');
  await plan(rulesOfStatuses.some((one) => one === lookup || one === name) ? 'review' : 'replay');
}

/** Cases that come one after the other to have somebody free for them within so many seconds are one look. */
const togetherMilliseconds = 10_000;

/** Somebody has room since, or nobody was found for a case: those that nobody has are looked at within seconds (CASE-09). */
export function planDrain({ reviews, now }: { readonly reviews: WaitReviews; now(): Date }): Promise<void> {
  const slot = (Math.floor(now().getTime() / togetherMilliseconds) + 1) * togetherMilliseconds;
  const wakeAt = new Date(slot).toISOString();
  return reviews.review({ name: `drain-${wakeAt.replace(/\D/g, '')}`, wakeAt, page: undefined });
}

/** Begins the wait for an agent's digest (NOTE-12). Again changes nothing. */
export function planDigest(
  { agent, id, dueAt }: DigestWait,
  { reviews }: { readonly reviews: WaitReviews },
): Promise<void> {
  return reviews.review({ name: `digest-${id}`, wakeAt: dueAt, page: agent });
}
