/** How often the inbox is swept; infra/mail/sweep.ts sets the same. */
export const sweepMinutes = 15;
const minute = 60_000;
const mostPeriods = (4 * 24 * 60) / sweepMinutes;

/**
 * What is to be done about a raw mail that still lies in the inbox (MAIL-02).
 * fresh: its receipt may be on its way · due: queue it again · waiting: it was queued again and has its time · given-up: its
 * receipt is a dead letter that rang its alarm, and queueing it for ever would only bury the cause.
 *
 * Nobody keeps count of the attempts: a mail is due in the 1st, 2nd, 4th, 8th … period of its age, nine times in four days, so
 * that one which no function can read costs little. One that was due in a run that failed has lost that turn, not the next.
 * @param ageMs since it came into the bucket, milliseconds.
 */
export function forgotten(ageMs: number): 'fresh' | 'due' | 'waiting' | 'given-up' {
  const periods = Math.floor(ageMs / (sweepMinutes * minute));
  if (periods < 1) return 'fresh';
  if (periods > mostPeriods) return 'given-up';
  return Number.isInteger(Math.log2(periods)) ? 'due' : 'waiting';
}
