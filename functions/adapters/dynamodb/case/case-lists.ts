import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseLists, ListedPlace } from '#actions/case/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf, readItems } from '../table/point-reads.ts';
import { storedCase } from './stored-case.ts';

/** Reads the index of cases by status, which holds keys alone, and the cases themselves by point reads. */
export class DynamoCaseLists implements CaseLists {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async ofStatus(status: string, limit: number, before: ListedPlace | undefined): Promise<readonly ListedPlace[]> {
    const { Items = [] } = await this.table.client.send(
      new QueryCommand({
        TableName: this.table.name,
        IndexName: 'by-status',
        KeyConditionExpression:
          before === undefined ? 'statusKey = :status' : 'statusKey = :status AND statusOrder < :before',
        ExpressionAttributeValues: {
          ':status': `status#${status}`,
          ...(before && { ':before': `case#${before.registeredAt}#${before.number}` }),
        },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items.map(({ statusOrder }) => {
      const [, registeredAt = '', number] = String(statusOrder).split('#');
      return { registeredAt, number: Number(number) };
    });
  }

  async cases(numbers: readonly number[]): Promise<readonly Case[]> {
    if (numbers.length === 0) return [];
    const keys = numbers.map((number) => keyOf(this.items.case.get({ number })));
    const item = await readItems(this.table, keys);
    return keys.flatMap((key) => {
      const { data } = this.items.case.parse({ Item: item(key) });
      return data ? [storedCase(data)] : [];
    });
  }
}
