import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CaseLists } from '#actions/lists/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import type { ListedCase } from '#domain/lists/listed-case.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { placeText, unpacked } from './listed-item.ts';
import { storedCase } from './stored-case.ts';

type Item = Record<string, unknown>;

const mostAtOnce = 100;

/** Reads the indexes of cases by their status and by their customer, and the cases themselves by point reads. */
export class DynamoCaseLists implements CaseLists {
  private readonly table: CaseTable;
  private readonly items: Entities;
  /** What the texts of a status said when they were read last: most say the same at the next look, and a text takes longer to unpack than to find. */
  private readonly known = new Map<string, ReadonlyMap<string, ListedCase>>();

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async ofStatuses(statuses: readonly string[]): Promise<readonly ListedCase[]> {
    const each = await Promise.all(
      statuses.map(async (status) => {
        const found: Item[] = [];
        let from: Item | undefined;
        do {
          const page = await this.query({ ...inStatus(status, undefined), ExclusiveStartKey: from });
          found.push(...page.items);
          from = page.next;
        } while (from);
        return this.listedAgain(found, status);
      }),
    );
    return each.flat();
  }

  private listedAgain(items: readonly Item[], status: string): readonly ListedCase[] {
    const before = this.known.get(status);
    const now = new Map(
      items.map(({ listed: text }) => [String(text), before?.get(String(text)) ?? unpacked(String(text), status)]),
    );
    this.known.set(status, now);
    return [...now.values()];
  }

  async newestOf(status: string, limit: number, after: DonePlace | undefined): Promise<readonly ListedCase[]> {
    const { items } = await this.query({ ...inStatus(status, after), ScanIndexForward: false, Limit: limit });
    return listed(items, status);
  }

  ofCustomer(...[id, ...page]: Parameters<CaseLists['ofCustomer']>): ReturnType<CaseLists['ofCustomer']> {
    return this.newestOfPeople('customer', id, ...page);
  }

  ofAccount(...[id, ...page]: Parameters<CaseLists['ofAccount']>): ReturnType<CaseLists['ofAccount']> {
    return this.newestOfPeople('account', id, ...page);
  }

  async cases(numbers: readonly number[]): Promise<readonly Case[]> {
    const parts = Array.from({ length: Math.ceil(numbers.length / mostAtOnce) }, (_, index) =>
      numbers.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
    );
    return (await Promise.all(parts.map((part) => this.read(part)))).flat();
  }

  async customerAt(address: string): Promise<string | undefined> {
    const key = keyOf(this.items.customerAddress, { address });
    const item = await readItems(this.table, [key]);
    return itemOf(this.items.customerAddress, item(key))?.customerId;
  }

  private async newestOfPeople(
    people: 'customer' | 'account',
    id: string,
    limit: number,
    after: DonePlace | undefined,
  ): Promise<readonly DonePlace[]> {
    const { items } = await this.query({
      IndexName: `by-${people}`,
      KeyConditionExpression: `${people}Key = :of${after ? ` AND ${people}Order < :after` : ''}`,
      ExpressionAttributeValues: {
        ':of': `${people}#${id}`,
        ...(after && { ':after': `case#${after.at}#${after.number}` }),
      },
      ScanIndexForward: false,
      Limit: limit,
    });
    return items.map((item) => {
      const [, at = '', number] = String(item[`${people}Order`]).split('#');
      return { at, number: Number(number) };
    });
  }

  private async read(numbers: readonly number[]): Promise<readonly Case[]> {
    const keys = numbers.map((number) => keyOf(this.items.case, { number }));
    const item = await readItems(this.table, keys);
    return keys.flatMap((key) => {
      const data = itemOf(this.items.case, item(key));
      return data ? [storedCase(data)] : [];
    });
  }

  private async query(asked: Omit<QueryCommandInput, 'TableName'>): Promise<{ items: Item[]; next: Item | undefined }> {
    const { Items = [], LastEvaluatedKey } = await this.table.client.send(
      new QueryCommand({ TableName: this.table.name, ...asked }),
    );
    return { items: Items, next: LastEvaluatedKey };
  }
}

function listed(items: readonly Item[], status: string): readonly ListedCase[] {
  return items.map((item) => unpacked(String(item.listed), status));
}

function inStatus(status: string, after: DonePlace | undefined): Omit<QueryCommandInput, 'TableName'> {
  return {
    IndexName: 'lists',
    KeyConditionExpression: after ? 'statusKey = :status AND statusOrder < :after' : 'statusKey = :status',
    ExpressionAttributeValues: {
      ':status': `status#${status}`,
      ...(after && { ':after': `case#${placeText(after.at, after.number)}` }),
    },
    // Of some thousand items each attribute counts.
    ProjectionExpression: 'listed',
  };
}
