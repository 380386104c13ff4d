import type { CaseChange } from '#domain/life/case-change.ts';
import { confirmed, raterOf } from '#domain/rating/rating-decision.ts';
import { checkedForm, type RatingFault, type RatingForm } from '#domain/rating/rating-form.ts';
import { questionPage, type RatingPage, recordedLevel, standingOf } from '#domain/rating/rating-page.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type Followed, type FollowedLink, followRatingLink, type RatePorts } from './follow-rating-link.ts';

/** More than that is not shown again: a page has an end. */
const longestShown = 120_000;

/**
 * Somebody has chosen a level on the page, and perhaps said why: recorded at once (RATE-04, RATE-06). The link of any
 * level of the round lets them.
 */
export function confirmRating(token: string, form: RatingForm, ports: RatePorts): Promise<RatingPage> {
  const id = ports.newId();
  return followRatingLink(token, (followed) => decide(followed, form, id), ports);
}

function decide({ link, facts, now, configuration }: FollowedLink, form: RatingForm, id: string): Followed {
  const { case: about, today } = facts;
  const faulty = (fault: RatingFault): Followed => {
    const shown = { ...form, comment: form.comment.slice(0, longestShown).toWellFormed() };
    const standing = standingOf(form.level ?? link.level, facts, configuration);
    return {
      change: undefined,
      page: questionPage(about, recordedLevel(facts), { form: shown, standing, fault }, configuration),
    };
  };
  const checked = checkedForm(form, configuration);
  if ('fault' in checked) return faulty(checked.fault);
  const { level } = checked;
  const comment = checked.comment === '' && form.keepsComment ? (today?.comment ?? '') : checked.comment;
  const cause = { id, at: now.toISOString(), who: raterOf(about) };
  let change: CaseChange | undefined;
  try {
    change = confirmed(facts, { level, comment }, cause, configuration);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return faulty('changed-too-often');
  }
  const said = {
    level: level.name,
    comment: checked.comment,
    keepsComment: form.keepsComment && checked.comment === '',
  };
  return { change, page: questionPage(about, level.name, { form: said, standing: 'thanks' }, configuration) };
}
