import type { Dimension, Figure, FigureChange } from '#domain/rating/figures.ts';
import type { Period } from '#domain/rating/period.ts';
import type { FigureRow } from '#domain/rating/rating-report.ts';

/**
 * Rows of figures: `figures#<generation>#<dimension>`, `<day>#<value>`. They have an attribute for each level, so that
 * ADD counts it; ElectroDB knows no such items.
 */
export const figureEntity = 'figure';
const levelPrefix = 'level#';
const counts = ['asked', 'answered', 'ratings', 'sumOfScores'] as const;

type Item = Readonly<Record<string, unknown>>;

/** Adds to a row, which need not be there. */
export function figureUpdate(tableName: string, generation: number, { dimension, day, value, figure }: FigureChange) {
  const levels = Object.entries(figure.levels).map(([level, count]) => [`${levelPrefix}${level}`, count] as const);
  const additions = [...counts.map((name) => [name, figure[name]] as const), ...levels].filter(([, by]) => by !== 0);
  const numbered = additions.map(([name, by], index) => ({
    name: `#a${index}`,
    value: `:a${index}`,
    attribute: name,
    by,
  }));
  return {
    TableName: tableName,
    Key: { pk: partition(generation, dimension), sk: `${day}#${value}` },
    UpdateExpression: `SET #e = :e, generation = :g ADD ${numbered.map(({ name, value }) => `${name} ${value}`).join(', ')}`,
    ExpressionAttributeNames: {
      '#e': '__edb_e__',
      ...Object.fromEntries(numbered.map(({ name, attribute }) => [name, attribute])),
    },
    ExpressionAttributeValues: {
      ':e': figureEntity,
      ':g': generation,
      ...Object.fromEntries(numbered.map(({ value, by }) => [value, by])),
    },
  };
}

/** Asks for the rows of a period. */
export function figureQuery(tableName: string, generation: number, dimension: Dimension, { from, to }: Period) {
  return {
    TableName: tableName,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    // $ comes after #.
    ExpressionAttributeValues: { ':pk': partition(generation, dimension), ':from': `${from}#`, ':to': `${to}$` },
  };
}

export function figureRow(item: Item): FigureRow {
  const sk = String(item.sk);
  const [asked = 0, answered = 0, ratings = 0, sumOfScores = 0] = counts.map((name) => numberIn(item, name));
  const levels = Object.keys(item)
    .filter((name) => name.startsWith(levelPrefix))
    .map((name) => [name.slice(levelPrefix.length), numberIn(item, name)] as const)
    .filter(([, count]) => count !== 0);
  const figure: Figure = { asked, answered, ratings, sumOfScores, levels: Object.fromEntries(levels) };
  return { day: sk.slice(0, 10), value: sk.slice(11), figure };
}

function partition(generation: number, dimension: Dimension): string {
  return `figures#${generation}#${dimension}`;
}

function numberIn(item: Item, name: string): number {
  const value = item[name];
  return typeof value === 'number' ? value : 0;
}
