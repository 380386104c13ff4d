import { dayAfter, overSinceDay } from '#domain/privacy/retention.ts';
import type { RawMailMark } from './retention-ports.ts';
import type { RetentionPorts, RetentionRun } from './retention-run.ts';

const atOnce = 25;

/**
 * Gives all closed cases their day that closed before days were written: once in the life of an install, page by page as far as time
 * goes. Of those that close meanwhile the day is written as they do.
 * @returns the first day of any, undefined when time ended it
 */
export async function listClosedCases(
  lists: readonly string[],
  mark: RawMailMark | undefined,
  { hasTime }: Pick<RetentionRun, 'hasTime'>,
  { aged, cases, closedCases, rawMailMarks, now }: RetentionPorts,
): Promise<string | undefined> {
  const today = now().toISOString().slice(0, 10);
  let day = mark?.day ?? today;
  let after = mark?.listing?.after;
  // A status that is there no more is no reason to begin anew.
  const from = Math.max(lists.indexOf(mark?.listing?.list ?? ''), 0);
  for (const list of lists.slice(from)) {
    do {
      if (!hasTime()) return undefined;
      const places = await aged.casesBefore(list, dayAfter(today), after, atOnce);
      const found = await Promise.all(places.map(({ number }) => cases.load(number)));
      const closed = found.flatMap((about) => {
        const since = about && overSinceDay(about);
        return since === undefined ? [] : [{ day: since, number: about?.number ?? 0 }];
      });
      await closedCases.put(closed);
      day = closed.reduce((first, one) => (one.day < first ? one.day : first), day);
      after = places.length < atOnce ? undefined : places.at(-1);
      await rawMailMarks.put({ day, listing: { list, after } });
    } while (after);
  }
  return day;
}
