import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { FigureCounting, FigureCounts, FigureReading, Generations } from '#actions/rating/ports.ts';
import {
  type CommentPlace,
  type Counted,
  countedOf,
  type Fact,
  type FactKey,
  ratingFact,
  roundFact,
} from '#domain/rating/counted-fact.ts';
import type { FigureRow } from '#domain/rating/rating-report.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { type Key, keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';
import { figureQuery, figureRow, figureUpdate } from './figure-rows.ts';
import { storedRating } from './ratings.ts';

/** Before anybody has rebuilt. */
export const firstGeneration = 1;

export class DynamoFigures implements FigureCounts, FigureReading {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async generations(): Promise<Generations> {
    const { data } = await this.items.figureGenerations.get({}).go({ consistent: true });
    return generationsIn(data);
  }

  async fact(...[generation, key]: Parameters<FigureCounts['fact']>): ReturnType<FigureCounts['fact']> {
    const { countedFact } = this.items;
    const keys = {
      fact: this.factKey(key),
      counted: keyOf(countedFact, { caseNumber: key.caseNumber, generation, fact: nameOf(key) }),
    };
    const item = await readItems(this.table, [keys.fact, keys.counted]);
    const counted = itemOf(countedFact, item(keys.counted));
    return {
      fact: this.factOf(key, item(keys.fact)),
      counted: counted ? countedIn(counted) : undefined,
    };
  }

  async count(generation: number, { key, before, after, changes }: FigureCounting): Promise<void> {
    const rows = changes.map(
      (change): ExpectingWrite => ({
        expectation: `the figures of ${change.day} by ${change.dimension} are free`,
        kind: 'Update',
        write: { params: () => figureUpdate(this.table.name, generation, change) },
      }),
    );
    await transact(this.table.client, [
      this.mark(generation, key, before, after),
      ...rows,
      ...this.commentWrites(generation, before, after),
    ]);
  }

  async rows(...[generation, dimension, period]: Parameters<FigureReading['rows']>): Promise<FigureRow[]> {
    const rows: FigureRow[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page: { Items?: Record<string, unknown>[]; LastEvaluatedKey?: Record<string, unknown> } =
        await this.table.client.send(
          new QueryCommand({ ...figureQuery(this.table.name, generation, dimension, period), ExclusiveStartKey: from }),
        );
      rows.push(...(page.Items ?? []).map(figureRow));
      from = page.LastEvaluatedKey;
    } while (from);
    return rows;
  }

  async comments(...[generation, { from, to }, { limit, before }]: Parameters<FigureReading['comments']>) {
    const found: Awaited<ReturnType<FigureReading['comments']>>[number][] = [];
    const last = before && before.day <= to ? before : { day: to, at: afterAllTimes, caseNumber: 0 };
    for (let year = yearOf(last.day); year >= yearOf(from) && found.length < limit; year = yearBefore(year)) {
      const { data } = await this.items.ratingComment.query
        .inTime({ generation, year })
        .between({ day: from }, last)
        .go({ order: 'desc', count: limit + 1 - found.length });
      found.push(
        ...data
          // The place itself is that of a comment which was told before.
          .filter(({ day, at, caseNumber }) => !(day === last.day && at === last.at && caseNumber === last.caseNumber))
          .map(({ generation: _, year: __, ...comment }) => ({ ...comment, agent: comment.agent })),
      );
    }
    return found.slice(0, limit);
  }

  private factKey(key: FactKey): Key {
    const { rating, ratingRound } = this.items;
    const { caseNumber } = key;
    return key.kind === 'rating'
      ? keyOf(rating, { caseNumber, day: key.day })
      : keyOf(ratingRound, { caseNumber, round: key.round });
  }

  private factOf(key: FactKey, Item: Record<string, unknown> | undefined): Fact | undefined {
    const { rating, ratingRound } = this.items;
    if (key.kind === 'rating') {
      const data = itemOf(rating, Item);
      return data ? ratingFact(storedRating(data)) : undefined;
    }
    const data = itemOf(ratingRound, Item);
    return data ? roundFact({ ...data, asked: data.asked, answeredAt: data.answeredAt }) : undefined;
  }

  private mark(generation: number, key: FactKey, before: Counted | undefined, after: Fact): ExpectingWrite {
    const { countedFact } = this.items;
    const fact = nameOf(key);
    const counted = { caseNumber: key.caseNumber, generation, fact, ...countedOf(after) };
    return {
      expectation: `${fact} of case ${key.caseNumber} is counted by version ${before?.version ?? 'none'}`,
      write: before
        ? countedFact.put(counted).where(({ version }, { eq }) => eq(version, before.version))
        : countedFact.create(counted),
    };
  }

  private commentWrites(generation: number, before: Counted | undefined, after: Fact): ExpectingWrite[] {
    const { ratingComment } = this.items;
    const keyAt = ({ day, at, caseNumber }: CommentPlace) => ({ generation, year: yearOf(day), day, at, caseNumber });
    const { comment: old } = before ?? {};
    const { comment } = after;
    // A transaction takes an item once: a comment that stays in its place is put over.
    const moved = old && !(comment && comment.day === old.day && comment.at === old.at);
    return [
      ...(moved
        ? [{ expectation: 'the old comment goes', kind: 'Delete', write: ratingComment.delete(keyAt(old)) } as const]
        : []),
      ...(comment
        ? [{ expectation: 'the comment is free', write: ratingComment.put({ ...comment, ...keyAt(comment) }) }]
        : []),
    ];
  }
}

/** @param stored null before anybody has rebuilt. */
export function generationsIn(stored: Partial<Generations> | null): Generations {
  return { current: stored?.current ?? firstGeneration, building: stored?.building };
}

const afterAllTimes = '~';

function nameOf(key: FactKey): string {
  return key.kind === 'rating' ? `rating#${key.day}` : `round#${key.round}`;
}

function countedIn({ version, contribution, comment }: Partial<Counted> & Pick<Counted, 'version'>): Counted {
  return { version, contribution, comment };
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}

function yearBefore(year: string): string {
  return String(Number(year) - 1).padStart(4, '0');
}
