import type { SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import { added, type Dimension, dimensionNames, type Figure, isNothing, noFigure } from './figures.ts';
import type { Period } from './period.ts';

/** What the lines of a report stand for: the values of a dimension, or spans of time. */
export const reportLines = [...dimensionNames, 'day', 'month'] as const;
export type ReportLines = (typeof reportLines)[number];

/** Ratings of a period (RATE-08). */
export interface RatingReport extends Period {
  readonly by: ReportLines;
  /** The lowest score first; those that are in the lookup no longer come last. */
  readonly levels: readonly ReportedLevel[];
  readonly total: ReportLine;
  readonly lines: readonly ReportLine[];
}

export interface ReportedLevel extends Pick<SatisfactionLevel, 'name' | 'symbol' | 'label'> {
  /** As it is today: ratings count with the score that their level had then. Null when the level is gone. */
  readonly score: number | null;
}

export interface ReportLine {
  /** Empty for the total, and for what belongs to nobody. */
  readonly value: string;
  readonly ratings: number;
  /** Of the scores; null without ratings. */
  readonly average: number | null;
  /** Rounds whose question was sent in the period, and those of them that were answered. */
  readonly asked: number;
  readonly answered: number;
  /** From 0 to 1; null when nobody was asked. */
  readonly responseRate: number | null;
  /** Ratings by level, in the order of the report's levels. */
  readonly distribution: readonly number[];
}

/** Figures of a day and a value. */
export interface FigureRow {
  readonly day: string;
  readonly value: string;
  readonly figure: Figure;
}

/** The dimension whose rows a report adds up: all of them count everything once, so that its sum is the total. */
export function dimensionOf(by: ReportLines): Dimension {
  return by === 'day' || by === 'month' ? 'all' : by;
}

export function ratingReport(
  period: Period,
  by: ReportLines,
  rows: readonly FigureRow[],
  lookup: readonly SatisfactionLevel[],
): RatingReport {
  const sums = new Map<string, Figure>();
  for (const row of rows) {
    const name = lineOf(row, by);
    sums.set(name, added(sums.get(name) ?? noFigure, row.figure));
  }
  const all = [...sums.values()].reduce((sum, figure) => added(sum, figure), noFigure);
  const levels = reportedLevels(all, lookup);
  const lines = by === 'all' ? [] : [...sums].filter(([, figure]) => !isNothing(figure));
  return {
    ...period,
    by,
    levels,
    total: line('', all, levels),
    lines: lines
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([value, figure]) => line(value, figure, levels)),
  };
}

function lineOf({ day, value }: FigureRow, by: ReportLines): string {
  if (by === 'day') return day;
  return by === 'month' ? day.slice(0, 7) : value;
}

function reportedLevels({ levels }: Figure, lookup: readonly SatisfactionLevel[]): ReportedLevel[] {
  const known = lookup
    .filter(({ name, active }) => active || Object.hasOwn(levels, name))
    .toSorted((one, other) => one.score - other.score)
    .map(({ name, symbol, label, score }) => ({ name, symbol, label, score }));
  const gone = Object.keys(levels)
    .filter((name) => !known.some((level) => level.name === name))
    .toSorted()
    .map((name) => ({ name, symbol: '', label: { en: name, ru: name }, score: null }));
  return [...known, ...gone];
}

function line(value: string, figure: Figure, levels: readonly ReportedLevel[]): ReportLine {
  const { ratings, sumOfScores, asked, answered } = figure;
  return {
    value,
    ratings,
    average: ratings === 0 ? null : sumOfScores / ratings,
    asked,
    answered,
    responseRate: asked === 0 ? null : answered / asked,
    distribution: levels.map(({ name }) => (Object.hasOwn(figure.levels, name) && figure.levels[name]) || 0),
  };
}
