import { type Belonging, belongingOf } from '#domain/case/belonging.ts';
import type { Rating } from '#domain/case/rating.ts';
import type { AskedRound } from '#domain/case/rating-round.ts';

/** By what figures are told apart (RATE-08). Every fact counts once in each; an empty value is nobody's, or none. */
export const dimensions = {
  all: () => '',
  agent: ({ agent }: Belonging) => agent ?? '',
  group: ({ group }: Belonging) => group ?? '',
  service: ({ service }: Belonging) => service ?? '',
  category: ({ category }: Belonging) => category,
  mailbox: ({ mailbox }: Belonging) => mailbox,
} as const;

export type Dimension = keyof typeof dimensions;
// Keys of an object are typed as text.
export const dimensionNames = Object.keys(dimensions) as Dimension[];

/** Sums of a day: whatever is told of a longer time is added up from them. */
export interface Figure {
  /** Rounds whose question was sent on the day, and those of them that were answered, whenever that was. */
  readonly asked: number;
  readonly answered: number;
  readonly ratings: number;
  readonly sumOfScores: number;
  /** Ratings by name of their level. */
  readonly levels: Readonly<Record<string, number>>;
}

/** What one fact adds to the figures of its day, and where. */
export interface Contribution extends Belonging {
  readonly day: string;
  readonly figure: Figure;
}

/** A row of the figures and what changes in it. */
export interface FigureChange {
  readonly dimension: Dimension;
  readonly day: string;
  readonly value: string;
  readonly figure: Figure;
}

export const noFigure: Figure = { asked: 0, answered: 0, ratings: 0, sumOfScores: 0, levels: {} };

export function ratingContribution(rating: Rating): Contribution {
  const { day, level, score } = rating;
  const figure = { ...noFigure, ratings: 1, sumOfScores: score, levels: { [level]: 1 } };
  return { day, ...belongingOf(rating), figure };
}

/** An answer counts for the day of its question: so no response rate is above one. */
export function roundContribution(asked: AskedRound, isAnswered: boolean): Contribution {
  const figure = { ...noFigure, asked: 1, answered: isAnswered ? 1 : 0 };
  return { day: asked.day, ...belongingOf(asked), figure };
}

export function added(one: Figure, other: Figure, times = 1): Figure {
  // A map, and no plain object: an owner may name a level `constructor`.
  const levels = new Map(Object.entries(one.levels));
  for (const [level, count] of Object.entries(other.levels))
    levels.set(level, (levels.get(level) ?? 0) + times * count);
  return {
    asked: one.asked + times * other.asked,
    answered: one.answered + times * other.answered,
    ratings: one.ratings + times * other.ratings,
    sumOfScores: one.sumOfScores + times * other.sumOfScores,
    levels: Object.fromEntries([...levels].filter(([, count]) => count !== 0)),
  };
}

export function isNothing({ asked, answered, ratings, sumOfScores, levels }: Figure): boolean {
  return asked === 0 && answered === 0 && ratings === 0 && sumOfScores === 0 && Object.keys(levels).length === 0;
}

/** What changes in which rows when a fact that counted so before counts otherwise now. */
export function figureChanges(before: Contribution | undefined, after: Contribution | undefined): FigureChange[] {
  const changes = new Map<string, FigureChange>();
  for (const [contribution, times] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (!contribution) continue;
    const { day, figure } = contribution;
    for (const dimension of dimensionNames) {
      const value = dimensions[dimension](contribution);
      const name = JSON.stringify([dimension, day, value]);
      const known = changes.get(name)?.figure ?? noFigure;
      changes.set(name, { dimension, day, value, figure: added(known, figure, times) });
    }
  }
  return [...changes.values()].filter(({ figure }) => !isNothing(figure));
}
