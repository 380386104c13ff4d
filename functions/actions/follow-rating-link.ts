import type { CaseChange } from '#domain/case-change.ts';
import type { Configuration } from '#domain/configuration.ts';
import { dayIn, type RatingFacts } from '#domain/rating.ts';
import { type RatingLink, ratingLinkIn } from '#domain/rating-link.ts';
import type { RatingPage } from '#domain/rating-page.ts';
import { activeLevels } from '#domain/satisfaction-level.ts';
import { againWhenStale, type Pausing } from './again-when-stale.ts';
import type { Cases, Ratings } from './case-ports.ts';
import type { ConfigurationSource, KeySource } from './ports.ts';
import { ratingFacts } from './rating-facts.ts';

export interface RatePorts extends Pausing {
  readonly cases: Pick<Cases, 'load' | 'save'>;
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
  return againWhenStale(async () => {
    const at = now();
    const link = ratingLinkIn(known, token, at);
    const day = dayIn(configured.settings.defaultTimeZone, at);
    const facts = await ratingFacts({ ratings, cases }, link?.caseNumber ?? 0, link?.round ?? 0, day);
    if (!link || !facts || activeLevels(configured.levels).length === 0) return { kind: 'gone' };
    const { ratingRound, language } = facts.case;
    if (ratingRound !== link.round) return { kind: 'newer', language };
    const { change, page } = decide({ link, facts, now: at, configuration: configured });
    if (change) await cases.save(change);
    return page;
  }, ports);
}
