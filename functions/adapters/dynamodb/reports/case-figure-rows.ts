import { createHash } from 'node:crypto';
import type { Period } from '#domain/rating/period.ts';
import { belongingName, type CaseFigure, type CountName } from '#domain/reports/case-figures.ts';

/**
 * Rows of figures of cases: `case-figures#<generation>`, `<day>#<whose>`. One row for a day and all that cases are told apart by, so that a case
 * counts in one row and not in one for each dimension: reports add up. An attribute for each count, so that ADD counts it; ElectroDB knows no such items.
 */
export const caseFigureEntity = 'case-figure';
const countPrefix = 'n#';

type Item = Readonly<Record<string, unknown>>;

/** Adds to a row, which need not be there. */
export function caseFigureUpdate(tableName: string, generation: number, { day, belonging, counts }: CaseFigure) {
  const named = Object.entries(belonging).filter(([, value]) => value !== undefined);
  const additions = Object.entries(counts);
  const sets = named.map((_, index) => `#b${index} = :b${index}`);
  return {
    TableName: tableName,
    Key: { pk: partition(generation), sk: `${day}#${digest(belongingName(belonging))}` },
    UpdateExpression: `SET ${['#e = :e', 'generation = :g', ...sets].join(', ')} ADD ${additions.map((_, index) => `#a${index} :a${index}`).join(', ')}`,
    ExpressionAttributeNames: {
      '#e': '__edb_e__',
      ...Object.fromEntries(named.map(([name], index) => [`#b${index}`, name])),
      ...Object.fromEntries(additions.map(([name], index) => [`#a${index}`, `${countPrefix}${name}`])),
    },
    ExpressionAttributeValues: {
      ':e': caseFigureEntity,
      ':g': generation,
      ...Object.fromEntries(named.map(([, value], index) => [`:b${index}`, value])),
      ...Object.fromEntries(additions.map(([, by], index) => [`:a${index}`, by])),
    },
  };
}

/** Asks for the rows of a period. */
export function caseFigureQuery(tableName: string, generation: number, { from, to }: Period) {
  return {
    TableName: tableName,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    // $ comes after #.
    ExpressionAttributeValues: { ':pk': partition(generation), ':from': `${from}#`, ':to': `${to}$` },
  };
}

export function caseFigure(item: Item): CaseFigure {
  const text = (name: string) => {
    const value = item[name];
    return typeof value === 'string' ? value : undefined;
  };
  const counts = Object.entries(item).flatMap(([name, count]): [CountName, number][] =>
    // Only caseFigureUpdate writes attributes with the prefix.
    name.startsWith(countPrefix) && typeof count === 'number' && count !== 0
      ? [[name.slice(countPrefix.length) as CountName, count]]
      : [],
  );
  return {
    day: String(item.sk).slice(0, 10),
    belonging: {
      agent: text('agent'),
      group: text('group'),
      service: text('service'),
      category: text('category') ?? '',
      mailbox: text('mailbox') ?? '',
      level: text('level'),
    },
    counts: Object.fromEntries(counts),
  };
}

function partition(generation: number): string {
  return `case-figures#${generation}`;
}

/** Names may be longer than a key. */
function digest(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 20);
}
