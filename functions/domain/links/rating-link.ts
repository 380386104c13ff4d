import { payloadOf, signedToken } from './signed-token.ts';
import type { SigningKeys } from './signing.ts';
import { endOfLastDay, siteLink } from './site-link.ts';

/** What a link in a mail offers: one level or all, for one round of one case, until a day (RATE-03). */
export interface RatingLink {
  readonly caseNumber: number;
  /** Which resolution of the case is rated: `Case.ratingRound`. */
  readonly round: number;
  /** Name of a satisfaction level; empty for the mail's first link, which is none of the scale's (RATE-04). */
  readonly level: string;
  /** The last day, e.g. `2026-12-20`, wherever on Earth it is that day. */
  readonly until: string;
}

const purpose = 'rating';
const form = /^([1-9]\d{0,14})\.(0|[1-9]\d{0,8})\.([a-z0-9-]{0,40})\.(\d{4})(\d\d)(\d\d)$/;

/**
 * Address of a link: it tells of the case its number, and nobody makes one without a key of this install.
 * @param siteAddress with or without a slash at its end.
 */
export function ratingLink(keys: SigningKeys, siteAddress: string, link: RatingLink): string {
  const { caseNumber, round, level, until } = link;
  const payload = `${caseNumber}.${round}.${level}.${until.replaceAll('-', '')}`;
  return siteLink(siteAddress, `rate/${signedToken(keys, purpose, payload)}`);
}

/** Whether a path has the form of a link's, at whatever address owners let customers reach it. */
export function isRatingPath(path: string): boolean {
  return /\/rate\/[a-z0-9.%-]+\.[a-z2-7]{4}\.[a-z2-7]{20}\/?$/i.test(path);
}

/** What the token of a link offers; undefined when it is forged or expired, and which of them is nobody's business. */
export function ratingLinkIn(keys: SigningKeys, token: string, now: Date): RatingLink | undefined {
  const parts = form.exec(payloadOf(keys, purpose, token) ?? '');
  if (!parts) return undefined;
  const [, number, round, level = '', year, month, day] = parts;
  const link = { caseNumber: Number(number), round: Number(round), level, until: `${year}-${month}-${day}` };
  return now.getTime() <= endOfLastDay(link.until) ? link : undefined;
}
