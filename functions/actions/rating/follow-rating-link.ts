import { settledChange } from '#actions/assignment/settled-change.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Cases } from '#actions/life/ports.ts';
import type { KeySource } from '#actions/links/ports.ts';
import type { Ratings } from '#actions/rating/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import { dayIn, type RatingFacts } from '#domain/case/rating.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { offeredWords, pageWords } from '#domain/configuration/languages/phrase.ts';
import { activeLevels } from '#domain/configuration/satisfaction-level.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { type RatingLink, ratingLinkIn } from '#domain/links/rating-link.ts';
import type { RatingPage } from '#domain/rating/rating-page.ts';
import { ratingFacts } from './rating-facts.ts';

export interface RatePorts extends Pausing {
  readonly cases: Pick<Cases, 'load' | 'save' | 'loads'>;
  readonly ratings: Ratings;
  readonly keys: KeySource;
  readonly configuration: ConfigurationSource;
  now(): Date;
  newId(): string;
}

/** A question that a case is still asked, by the link that somebody holds. */
export interface FollowedLink {
  readonly link: RatingLink;
  readonly facts: RatingFacts;
  readonly now: Date;
  readonly configuration: Configuration;
}

/** What comes of a followed link. */
export interface Followed {
  /** Undefined when nothing changes. */
  readonly change: CaseChange | undefined;
  readonly page: RatingPage;
}

/**
 * Reads what a link is about, lets a rule decide and saves, as often as somebody else is faster (RATE-03). A link that is
 * forged, expired or of a case that is gone takes the same steps as any other: neither answer nor time tells them apart.
 */
export async function followRatingLink(
  token: string,
  decide: (followed: FollowedLink) => Followed,
  ports: RatePorts,
): Promise<RatingPage> {
  const { cases, ratings, keys, configuration, now } = ports;
  const [known, configured] = await Promise.all([keys.keys(), configuration.load()]);
  return againWhenStale(async (tried) => {
    const at = now();
    const link = ratingLinkIn(known, token, at);
    const day = dayIn(configured.settings.defaultTimeZone, at);
    const facts = await ratingFacts({ ratings, cases }, link?.caseNumber ?? 0, link?.round ?? 0, day);
    if (!link || !facts || activeLevels(configured.levels).length === 0)
      return { kind: 'gone', offers: offeredWords(configured) };
    const { ratingRound, language } = facts.case;
    if (ratingRound !== link.round) return { kind: 'newer', ...pageWords(language, configured) };
    const { change, page } = decide({ link, facts, now: at, configuration: configured });
    const moment = { at: at.toISOString(), tried };
    if (change) await cases.save(await settledChange(change, moment, configured, cases));
    return page;
  }, ports);
}
