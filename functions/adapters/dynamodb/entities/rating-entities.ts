import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { Rating, RatingClicks } from '#domain/case/rating.ts';
import type { AskedRound } from '#domain/case/rating-round.ts';
import type { CommentPlace } from '#domain/rating/counted-fact.ts';
import type { Contribution } from '#domain/rating/figures.ts';
import type { CaseContribution } from '#domain/reports/case-figures.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** Items of ratings, and of the figures that are made of them; rows of figures stand in figure-rows.ts. */
export function ratingEntities(configuration: EntityConfiguration) {
  return {
    /** A customer's rating of a case on one day. */
    rating: () =>
      new Entity(
        {
          model: model('rating'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            day: needed,
            round: { type: 'number', required: true },
            level: needed,
            score: { type: 'number', required: true },
            comment: { type: 'string' },
            at: needed,
            how: { type: CustomAttributeType<Rating['how']>('string'), required: true },
            agent: text,
            group: text,
            service: text,
            category: needed,
            mailbox: needed,
            version: { type: 'number', required: true },
          },
          indexes: { ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'rating', ['day']) } },
        },
        configuration,
      ),
    /** Clicks on the links of one round of a case, until they are settled. */
    ratingClicks: () =>
      new Entity(
        {
          model: model('rating-clicks'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            round: { type: 'number', required: true },
            window: { type: 'number', required: true },
            levels: { type: CustomAttributeType<readonly string[]>('any'), required: true },
            openedAt: needed,
            signs: { type: CustomAttributeType<NonNullable<RatingClicks['signs']>>('any') },
            state: { type: CustomAttributeType<RatingClicks['state']>('string'), required: true },
            version: { type: 'number', required: true },
          },
          indexes: { ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'clicks', ['round']) } },
        },
        configuration,
      ),
    /** One resolution of a case: when its customer was asked to rate it, and first did. */
    ratingRound: () =>
      new Entity(
        {
          model: model('rating-round'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            round: { type: 'number', required: true },
            asked: { type: CustomAttributeType<AskedRound>('any') },
            answeredAt: text,
            newestMailAt: text,
            firstLinkAt: text,
            version: { type: 'number', required: true },
          },
          indexes: { ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'round', ['round']) } },
        },
        configuration,
      ),
    /** How a rating or a round was counted into a generation of the figures. */
    countedFact: () =>
      new Entity(
        {
          model: model('counted-fact'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            generation: { type: 'number', required: true },
            /** `rating#2026-11-22` or `round#3` */
            fact: needed,
            contribution: { type: CustomAttributeType<Contribution>('any') },
            comment: { type: CustomAttributeType<CommentPlace>('any') },
            version: { type: 'number', required: true },
          },
          indexes: {
            ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'counted', ['generation', 'fact']) },
          },
        },
        configuration,
      ),
    /** How a case was counted into a generation of the figures; its rows stand in case-figure-rows.ts. */
    countedCase: () =>
      new Entity(
        {
          model: model('counted-case'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            generation: { type: 'number', required: true },
            contribution: { type: CustomAttributeType<CaseContribution>('any') },
            version: { type: 'number', required: true },
          },
          indexes: { ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'counted-case', ['generation']) } },
        },
        configuration,
      ),
    /** That people were told of a missed norm. */
    normCheck: () =>
      new Entity(
        {
          model: model('norm-check'),
          attributes: { level: needed, day: needed, expiresAt: { type: 'number', required: true } },
          indexes: { byDay: { pk: key('pk', 'norm-checks', ['level']), sk: key('sk', 'day', ['day']) } },
        },
        configuration,
      ),
    /** Which generation of the figures reports read, and which one is being counted. */
    figureGenerations: () =>
      new Entity(
        {
          model: model('figure-generations'),
          attributes: {
            current: { type: 'number', required: true },
            building: { type: 'number' },
          },
          indexes: { one: { pk: key('pk', 'figures', []), sk: key('sk', 'generations', []) } },
        },
        configuration,
      ),
    /** What customers wrote with their ratings of a year, in its place in time. */
    ratingComment: () =>
      new Entity(
        {
          model: model('rating-comment'),
          attributes: {
            generation: { type: 'number', required: true },
            year: needed,
            day: needed,
            at: needed,
            caseNumber: { type: 'number', required: true },
            level: needed,
            score: { type: 'number', required: true },
            comment: needed,
            agent: text,
          },
          indexes: {
            inTime: {
              pk: key('pk', 'rating-comments', ['generation', 'year']),
              sk: key('sk', 'comment', ['day', 'at', 'caseNumber']),
            },
          },
        },
        configuration,
      ),
  };
}
