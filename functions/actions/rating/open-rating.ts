import type { CaseChange } from '#domain/life/case-change.ts';
import { chosenLevel, clicked, firstLinkOpened } from '#domain/rating/rating-decision.ts';
import { questionPage, type RatingPage, recordedLevel, standingOf } from '#domain/rating/rating-page.ts';
import { type Followed, type FollowedLink, followRatingLink, type RatePorts } from './follow-rating-link.ts';

/**
 * Somebody opens a link of a mail that asks (RATE-04).
 * @param isVisit whether it is shown to somebody: HEAD and prefetch requests and robots that name themselves are no clicks.
 */
export function openRating(token: string, isVisit: boolean, ports: RatePorts): Promise<RatingPage> {
  return followRatingLink(token, (followed) => shown(followed, isVisit ? changeBy(followed) : undefined), ports);
}

function changeBy({ link, facts, now, configuration }: FollowedLink): CaseChange | undefined {
  if (link.level === '') return firstLinkOpened(facts, link, now);
  return chosenLevel(link.level, configuration) && clicked(facts, link, now, configuration);
}

function shown({ link, facts, configuration }: FollowedLink, change: CaseChange | undefined): Followed {
  const { level } = link;
  // Who holds the link need not be who wrote the comment.
  const form = { level, comment: '', keepsComment: (facts.today?.comment ?? '') !== '' };
  const after = { ...facts, clicks: change?.ratings?.clicks ?? facts.clicks };
  const standing = standingOf(level, after, configuration);
  const isOffered = level === '' || chosenLevel(level, configuration) !== undefined;
  const fault = isOffered ? undefined : 'level-unknown';
  return { change, page: questionPage(facts.case, recordedLevel(facts), { form, standing, fault }, configuration) };
}
