import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Aged } from '#actions/privacy/retention-ports.ts';
import { placeText } from '../case/listed-item.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';

/** Behind the order of a place: keys that begin with a moment come after the moment itself. */
const first = '';

/** Cases and held mails by their places in time, the oldest first. */
export class AgedItems implements Aged {
  private readonly table: CaseTable;
  private readonly entities: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.entities = entities(table);
  }

  async casesBefore(
    ...[status, cutoff, after, limit]: Parameters<Aged['casesBefore']>
  ): ReturnType<Aged['casesBefore']> {
    const items = await this.between(
      {
        IndexName: 'lists',
        KeyConditionExpression: 'statusKey = :of AND statusOrder BETWEEN :from AND :to',
        ProjectionExpression: 'statusOrder',
      },
      `status#${status}`,
      [`case#${after ? `${placeText(after.at, after.number)}#` : first}`, `case#${cutoff}`],
      limit,
    );
    return items.map(({ statusOrder }) => {
      const [, at = '', number] = String(statusOrder).split('#');
      return { at, number: Number(number) };
    });
  }

  async heldBefore(...[cutoff, after, limit]: Parameters<Aged['heldBefore']>): ReturnType<Aged['heldBefore']> {
    const { heldMail } = this.entities;
    const places = await this.between(
      { KeyConditionExpression: 'pk = :of AND sk BETWEEN :from AND :to', ProjectionExpression: 'id' },
      'held',
      [`held-at#${after ? `${after.at}#${after.id}#` : first}`, `held-at#${cutoff}`],
      limit,
    );
    const keys = places.map(({ id }) => keyOf(heldMail, { id: String(id) }));
    const item = await readItems(this.table, keys);
    return keys.flatMap((key) => {
      const data = itemOf(heldMail, item(key));
      return data ? [{ at: data.at, id: data.id, from: data.from, rawKey: data.rawKey }] : [];
    });
  }

  private async between(
    asked: Omit<QueryCommandInput, 'TableName'>,
    of: string,
    [from, to]: readonly [string, string],
    limit: number,
  ): Promise<readonly Record<string, unknown>[]> {
    const ExpressionAttributeValues = { ':of': of, ':from': from, ':to': to };
    const { Items = [] } = await this.table.client.send(
      new QueryCommand({ TableName: this.table.name, ...asked, ExpressionAttributeValues, Limit: limit }),
    );
    return Items;
  }
}
