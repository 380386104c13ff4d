import { chosenLevel, clicked } from '#domain/rating/rating-decision.ts';
import { questionPage, type RatingPage, recordedLevel, standingOf } from '#domain/rating/rating-page.ts';
import { followRatingLink, type RatePorts } from './follow-rating-link.ts';

/**
 * Somebody opens the link of a level (RATE-04).
 * @param isVisit whether it is shown to somebody: HEAD and prefetch requests are no clicks.
 */
export function openRating(token: string, isVisit: boolean, ports: RatePorts): Promise<RatingPage> {
  return followRatingLink(
    token,
    ({ link, facts, now, configuration }) => {
      const isOffered = chosenLevel(link.level, configuration) !== undefined;
      const change = isVisit && isOffered ? clicked(facts, link, now, configuration) : undefined;
      const { today } = facts;
      // Who holds the link need not be who wrote the comment.
      const form = { level: link.level, comment: '', keepsComment: (today?.comment ?? '') !== '' };
      const standing = standingOf(link.level, { ...facts, clicks: change?.ratings?.clicks ?? facts.clicks });
      const fault = isOffered ? undefined : 'level-unknown';
      return { change, page: questionPage(facts.case, recordedLevel(facts), { form, standing, fault }, configuration) };
    },
    ports,
  );
}
