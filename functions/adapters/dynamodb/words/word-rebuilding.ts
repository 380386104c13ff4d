import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { GenerationWay, WordRebuilding } from '#actions/lists/search/word-ports.ts';
import { entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { generationsKey } from './word-items.ts';

type Item = Record<string, unknown>;

/** How far the words are built anew, kept in their table. */
export class DynamoWordRebuilding implements WordRebuilding {
  private readonly words: CaseTable;
  private readonly cases: CaseTable;

  constructor(words: CaseTable, cases: CaseTable) {
    this.words = words;
    this.cases = cases;
  }

  async begin(): Promise<GenerationWay> {
    const { current = 1 } = await this.state();
    const generation = Number(current) + 1;
    const isBegun = await this.update(
      'SET #current = :current, building = :next, doneTo = :none',
      { ':current': Number(current), ':next': generation, ':none': 0 },
      'attribute_not_exists(building) AND (attribute_not_exists(#current) OR #current = :current)',
    );
    return isBegun ? { generation, doneTo: 0 } : ((await this.begun()) ?? this.begin());
  }

  async begun(): Promise<GenerationWay | undefined> {
    const { building, doneTo } = await this.state();
    return building === undefined ? undefined : { generation: Number(building), doneTo: Number(doneTo) };
  }

  reached(generation: number, doneTo: number): Promise<boolean> {
    return this.update('SET doneTo = :to', { ':to': doneTo, ':is': generation }, 'building = :is');
  }

  async finish(generation: number): Promise<void> {
    const expression = 'SET former = #current, #current = :next, sweptTo = :none REMOVE building, doneTo';
    await this.update(expression, { ':next': generation, ':none': 0 }, 'building = :next');
  }

  async old(): Promise<GenerationWay | undefined> {
    const { former, sweptTo } = await this.state();
    return former === undefined ? undefined : { generation: Number(former), doneTo: Number(sweptTo) };
  }

  async swept(generation: number, doneTo: number | undefined): Promise<void> {
    if (doneTo === undefined) await this.update('REMOVE former, sweptTo', { ':is': generation }, 'former = :is');
    else await this.update('SET sweptTo = :to', { ':to': doneTo, ':is': generation }, 'former = :is');
  }

  async lastNumber(): Promise<number> {
    const { data } = await entities(this.cases).counter.get({ name: 'case' }).go({ consistent: true });
    return data?.value ?? 0;
  }

  private async state(): Promise<Item> {
    const { client, name } = this.words;
    const { Item = {} } = await client.send(
      new GetCommand({ TableName: name, Key: { ...generationsKey }, ConsistentRead: true }),
    );
    return Item;
  }

  /** @returns false when the state is not as expected. */
  private update(
    UpdateExpression: string,
    values: Readonly<Record<string, number>>,
    ConditionExpression: string,
  ): Promise<boolean> {
    const namesCurrent = `${UpdateExpression} ${ConditionExpression}`.includes('#current');
    return this.words.client
      .send(
        new UpdateCommand({
          TableName: this.words.name,
          Key: { ...generationsKey },
          UpdateExpression,
          ConditionExpression,
          ...(namesCurrent && { ExpressionAttributeNames: { '#current': 'current' } }),
          ExpressionAttributeValues: values,
        }),
      )
      .then(() => true, conditionFailed(false));
  }
}
