import { dayIn } from '#domain/case/rating.ts';
import type { CommentPlace, RatingComment } from '#domain/rating/counted-fact.ts';
import { type Period, periodOf } from '#domain/rating/period.ts';
import { type AskedPeriod, ofOneGeneration, type ReportPorts } from './report-ratings.ts';

/**
 * What customers wrote with their ratings of a period, newest first (RATE-08).
 * @param before place of the last comment of the page before.
 * @throws Refusal period-wrong
 */
export async function listRatingComments(
  { limit, before, ...asked }: AskedPeriod & { readonly limit: number; readonly before?: CommentPlace | undefined },
  ports: ReportPorts,
): Promise<Period & { readonly comments: readonly RatingComment[] }> {
  const { settings } = await ports.configuration.load();
  const period = periodOf(asked, dayIn(settings.defaultTimeZone, ports.now()));
  const comments = await ofOneGeneration(ports.figures, (generation) =>
    ports.figures.comments(generation, period, { limit, before }),
  );
  return { ...period, comments };
}
