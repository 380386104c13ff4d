import type { Rating } from '#domain/case/rating.ts';
import type { RatingRound } from '#domain/case/rating-round.ts';
import { type Contribution, ratingContribution, roundContribution } from './figures.ts';

/** Names what is counted: the rating of a case on one day, or a round of a case. */
export type FactKey =
  | { readonly kind: 'rating'; readonly caseNumber: number; readonly day: string }
  | { readonly kind: 'round'; readonly caseNumber: number; readonly round: number };

/** A comment in the list of comments. */
export interface RatingComment {
  readonly day: string;
  readonly at: string;
  readonly caseNumber: number;
  readonly level: string;
  readonly score: number;
  readonly comment: string;
  readonly agent: string | undefined;
}

/** Place of a comment in the list: by day, then by time. */
export type CommentPlace = Pick<RatingComment, 'day' | 'at' | 'caseNumber'>;

/** How a fact is to be counted, by a version of it. */
export interface Fact {
  readonly version: number;
  readonly contribution: Contribution | undefined;
  readonly comment: RatingComment | undefined;
}

/** How a fact was counted: what is taken back when it changes. */
export interface Counted {
  readonly version: number;
  readonly contribution: Contribution | undefined;
  readonly comment: CommentPlace | undefined;
}

export function ratingFact(rating: Rating): Fact {
  const { caseNumber, day, at, level, score, comment, agent, version } = rating;
  return {
    version,
    contribution: ratingContribution(rating),
    comment: comment === '' ? undefined : { day, at, caseNumber, level, score, comment, agent },
  };
}

export function roundFact({ asked, answeredAt, version }: RatingRound): Fact {
  return { version, contribution: asked && roundContribution(asked, answeredAt !== undefined), comment: undefined };
}

/** What is remembered of a fact once it is counted. */
export function countedOf({ version, contribution, comment }: Fact): Counted {
  const place = comment && { day: comment.day, at: comment.at, caseNumber: comment.caseNumber };
  return { version, contribution, comment: place };
}
