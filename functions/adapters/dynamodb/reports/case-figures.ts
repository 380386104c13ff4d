import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Generations } from '#actions/rating/ports.ts';
import type { CaseFigureCounts, CaseFigureReading } from '#actions/reports/ports.ts';
import type { CaseFigure } from '#domain/reports/case-figures.ts';
import { storedCase } from '../case/stored-case.ts';
import { type Entities, entities } from '../entities/entities.ts';
import { DynamoFigures, firstGeneration, generationsIn } from '../rating/figures.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';
import { caseFigure, caseFigureQuery, caseFigureUpdate } from './case-figure-rows.ts';

export class DynamoCaseFigures implements CaseFigureCounts, CaseFigureReading {
  private readonly table: CaseTable;
  private readonly items: Entities;
  /** As it was read last: mostly it still is, and then one request reads all. */
  private current = firstGeneration;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  generations(): Promise<Generations> {
    return new DynamoFigures(this.table).generations();
  }

  async counted(
    ...[asked, caseNumber]: Parameters<CaseFigureCounts['counted']>
  ): ReturnType<CaseFigureCounts['counted']> {
    const { case: cases, countedCase, figureGenerations } = this.items;
    const generation = asked === 'current' ? this.current : asked;
    const keys = {
      generations: keyOf(figureGenerations, {}),
      case: keyOf(cases, { number: caseNumber }),
      counted: keyOf(countedCase, { caseNumber, generation }),
    };
    const item = await readItems(this.table, Object.values(keys));
    const generations = generationsIn(itemOf(figureGenerations, item(keys.generations)));
    this.current = generations.current;
    if (asked === 'current' && generation !== generations.current)
      return { ...(await this.counted(generations.current, caseNumber)), generations };
    const found = itemOf(cases, item(keys.case));
    const known = itemOf(countedCase, item(keys.counted));
    return {
      generations,
      case: found ? storedCase(found) : undefined,
      counted: known ? { version: known.version, contribution: known.contribution } : undefined,
    };
  }

  async countCase(...[generation, { caseNumber, before, after, changes }]: Parameters<CaseFigureCounts['countCase']>) {
    const { countedCase } = this.items;
    const mark = { caseNumber, generation, ...after };
    await transact(this.table.client, [
      {
        expectation: `case ${caseNumber} is counted by version ${before?.version ?? 'none'}`,
        write: before
          ? countedCase.put(mark).where(({ version }, { eq }) => eq(version, before.version))
          : countedCase.create(mark),
      },
      ...changes.map(
        (change): ExpectingWrite => ({
          expectation: `the figures of cases on ${change.day} are free`,
          kind: 'Update',
          write: { params: () => caseFigureUpdate(this.table.name, generation, change) },
        }),
      ),
    ]);
  }

  async caseFigures(...[generation, period]: Parameters<CaseFigureReading['caseFigures']>): Promise<CaseFigure[]> {
    const rows: CaseFigure[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page: { Items?: Record<string, unknown>[]; LastEvaluatedKey?: Record<string, unknown> } =
        await this.table.client.send(
          new QueryCommand({ ...caseFigureQuery(this.table.name, generation, period), ExclusiveStartKey: from }),
        );
      rows.push(...(page.Items ?? []).map(caseFigure));
      from = page.LastEvaluatedKey;
    } while (from);
    return rows;
  }
}
