import { isSigned, type SigningKeys, sign } from './signing.ts';
import { endOfLastDay, siteLink } from './site-link.ts';

/** What a link in a mail offers: one level, for one round of one case, until a day (RATE-03). */
export interface RatingLink {
  readonly caseNumber: number;
  /** Which resolution of the case is rated: `Case.ratingRound`. */
  readonly round: number;
  /** Name of a satisfaction level. */
  readonly level: string;
  /** The last day, e.g. `2026-12-20`, wherever on Earth it is that day. */
  readonly until: string;
}

const purpose = 'rating';
const form = /^([1-9]\d{0,14})\.(0|[1-9]\d{0,8})\.([a-z0-9-]{1,40})\.(\d{4})(\d\d)(\d\d)\.([a-z2-7]{20})$/;

/**
 * Address of a link: it tells of the case its number, and nobody makes one without a key of this install.
 * @param siteAddress with or without a slash at its end.
 */
export function ratingLink(keys: SigningKeys, siteAddress: string, link: RatingLink): string {
  const payload = payloadOf(link);
  return siteLink(siteAddress, `rate/${payload}.${sign(keys, purpose, payload)}`);
}

/** What the token of a link offers; undefined when it is forged or expired, and which of them is nobody's business. */
export function ratingLinkIn(keys: SigningKeys, token: string, now: Date): RatingLink | undefined {
  const [, number, round, level = '', year, month, day, signature = ''] = form.exec(token) ?? [];
  const link = { caseNumber: Number(number), round: Number(round), level, until: `${year}-${month}-${day}` };
  // Every key is tried for every token, so that an answer takes as long for a wrong one.
  const isOurs = isSigned(keys, purpose, payloadOf(link), signature);
  return isOurs && now.getTime() <= endOfLastDay(link.until) ? link : undefined;
}

function payloadOf({ caseNumber, round, level, until }: RatingLink): string {
  return `${caseNumber}.${round}.${level}.${until.replaceAll('-', '')}`;
}
