import { ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CaseKey, FigureRebuilding } from '#actions/rating/ports.ts';
import type { FactKey } from '#domain/rating/counted-fact.ts';
import { type Entities, entities } from '../entities/entities.ts';
import { writeItems } from '../table/batch-writes.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { figureEntity } from './figure-rows.ts';
import { DynamoFigures } from './figures.ts';

type Item = Record<string, unknown>;

/** Reads the whole table: for people, never on a request path. */
export class DynamoFigureRebuilding implements FigureRebuilding {
  private readonly table: CaseTable;
  private readonly items: Entities;
  private readonly figures: DynamoFigures;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
    this.figures = new DynamoFigures(table);
  }

  async begin(): Promise<number> {
    const { current, building } = await this.figures.generations();
    const next = Math.max(current, building ?? 0) + 1;
    const begun = await this.items.figureGenerations
      .put({ current, building: next })
      .where((known, { eq, notExists }) => {
        const asBuilding = building === undefined ? notExists(known.building) : eq(known.building, building);
        return `${asBuilding} AND (${notExists(known.current)} OR ${eq(known.current, current)})`;
      })
      .go()
      .then(() => true, conditionFailed(false));
    return begun ? next : this.begin();
  }

  async *facts(): AsyncIterable<readonly (FactKey | CaseKey)[]> {
    // Consistent: what was committed before the new generation began is here, what comes later is counted as it comes.
    const pages = this.scan({
      ConsistentRead: true,
      FilterExpression: '#e IN (:rating, :round, :case)',
      ProjectionExpression: '#e, caseNumber, #number, #day, round',
      ExpressionAttributeNames: { '#e': '__edb_e__', '#day': 'day', '#number': 'number' },
      ExpressionAttributeValues: { ':rating': 'rating', ':round': 'rating-round', ':case': 'case' },
    });
    for await (const page of pages)
      yield page.map((item): FactKey | CaseKey => {
        if (item.__edb_e__ === 'case') return { kind: 'case', caseNumber: Number(item.number) };
        const caseNumber = Number(item.caseNumber);
        return item.__edb_e__ === 'rating'
          ? { kind: 'rating', caseNumber, day: String(item.day) }
          : { kind: 'round', caseNumber, round: Number(item.round) };
      });
  }

  finish(generation: number): Promise<boolean> {
    return this.items.figureGenerations
      .put({ current: generation })
      .where(({ building }, { eq }) => eq(building, generation))
      .go()
      .then(() => true, conditionFailed(false));
  }

  async *sweep(generation: number): AsyncIterable<number> {
    const pages = this.scan({
      FilterExpression: '#e IN (:figure, :counted, :comment, :cases, :case) AND generation < :generation',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeNames: { '#e': '__edb_e__' },
      ExpressionAttributeValues: {
        ':figure': figureEntity,
        ':counted': 'counted-fact',
        ':comment': 'rating-comment',
        ':cases': 'case-figure',
        ':case': 'counted-case',
        ':generation': generation,
      },
    });
    for await (const page of pages) {
      await writeItems(
        this.table,
        page.map((Key) => ({ DeleteRequest: { Key } })),
      );
      yield page.length;
    }
  }

  private async *scan(input: Omit<ScanCommandInput, 'TableName'>): AsyncIterable<Item[]> {
    let from: Item | undefined;
    do {
      const page: { Items?: Item[]; LastEvaluatedKey?: Item } = await this.table.client.send(
        new ScanCommand({ ...input, TableName: this.table.name, ExclusiveStartKey: from }),
      );
      yield page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from);
  }
}
