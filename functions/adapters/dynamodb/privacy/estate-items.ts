import { PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Estate } from '#actions/privacy/ports.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import type { Place } from '#domain/privacy/place.ts';
import type { Columns, Reference, StoredItem } from '#domain/privacy/stored-item.ts';
import { caseWordOf, startOf } from '../case/people-index.ts';
import { type Entities, entities } from '../entities/entities.ts';
import { limitKey } from '../mail/mail-allowance.ts';
import { writeItems } from '../table/batch-writes.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { type Key, keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';

type Item = Record<string, unknown>;

/** Items of any kind as they stand in the table. */
export class EstateItems implements Estate {
  private readonly table: CaseTable;
  private readonly entities: Entities;
  private known: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(table: CaseTable) {
    this.table = table;
    this.entities = entities(table);
  }

  async items(place: Place, from: string | undefined): ReturnType<Estate['items']> {
    const { pk, begins } = partitionOf(place);
    const { Items = [], LastEvaluatedKey } = await this.table.client.send(
      new QueryCommand({
        TableName: this.table.name,
        KeyConditionExpression: begins === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :begins)',
        ExpressionAttributeValues: { ':pk': pk, ...(begins !== undefined && { ':begins': begins }) },
        ConsistentRead: true,
        ExclusiveStartKey: from === undefined ? undefined : { pk, sk: from },
      }),
    );
    return { items: Items.map(storedItem), next: LastEvaluatedKey && String(LastEvaluatedKey.sk) };
  }

  async replace({ pk, sk, kind, columns }: StoredItem, left: Columns): Promise<boolean> {
    const there = Object.keys(columns);
    const absent = this.columnsOf(kind).filter((name) => !there.includes(name));
    const put = new PutCommand({
      TableName: this.table.name,
      Item: { ...left, pk, sk, __edb_e__: kind, __edb_v__: '1' },
      // Whatever anybody writes of it, beside what was read or over it, is seen.
      ConditionExpression: [
        'attribute_exists(pk)',
        ...there.map((_, at) => `#t${at} = :t${at}`),
        ...absent.map((_, at) => `attribute_not_exists(#a${at})`),
      ].join(' AND '),
      ...((there.length > 0 || absent.length > 0) && {
        ExpressionAttributeNames: Object.fromEntries([
          ...there.map((name, at) => [`#t${at}`, name]),
          ...absent.map((name, at) => [`#a${at}`, name]),
        ]),
      }),
      ...(there.length > 0 && {
        ExpressionAttributeValues: Object.fromEntries(there.map((name, at) => [`:t${at}`, columns[name]])),
      }),
    });
    return this.table.client.send(put).then(() => true, conditionFailed(false));
  }

  /** Those that items of a kind may have. */
  private columnsOf(kind: string): readonly string[] {
    this.known ??= new Map(
      Object.values(this.entities).map(({ schema }) => [schema.model.entity, Object.keys(schema.attributes)]),
    );
    return this.known.get(kind) ?? [];
  }

  async remove(items: readonly Key[]): Promise<void> {
    await writeItems(
      this.table,
      items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
    );
  }

  async removeTogether(items: readonly Key[]): Promise<void> {
    if (items.length === 0) return;
    const TransactItems = items.map(({ pk, sk }) => ({ Delete: { TableName: this.table.name, Key: { pk, sk } } }));
    await this.table.client.send(new TransactWriteCommand({ TransactItems }));
  }

  async forget(references: readonly Reference[]): Promise<void> {
    const keys = new Map(references.map((one) => this.keyOf(one)).map((key) => [`${key.pk}\n${key.sk}`, key]));
    await this.remove([...keys.values()]);
  }

  async wordsBeside(words: readonly string[], caseNumber: number): Promise<readonly string[]> {
    const { caseWord } = this.entities;
    const keys = words.map((word) => keyOf(caseWord, caseWordOf(word, caseNumber)));
    if (keys.length === 0) return [];
    const item = await readItems(this.table, keys);
    return keys.flatMap((key) => itemOf(caseWord, item(key))?.beside ?? []);
  }

  async casesWith(word: string, limit: number): Promise<readonly number[]> {
    const { Items = [] } = await this.table.client.send(
      new QueryCommand({
        TableName: this.table.name,
        KeyConditionExpression: 'pk = :start AND begins_with(sk, :word)',
        ExpressionAttributeValues: { ':start': `taking-part#${startOf(word)}`, ':word': `word#${word}#` },
        ProjectionExpression: 'caseNumber',
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return Items.map(({ caseNumber }) => Number(caseNumber));
  }

  private keyOf(one: Reference): Key {
    const { knownMail, ratingComment, call, heldMailPlace, customerWord, caseWord, accountMember } = this.entities;
    switch (one.kind) {
      case 'known-mail':
        return keyOf(knownMail, { key: messageIdKey(one.messageId) });
      case 'rating-comment':
        return keyOf(ratingComment, { ...one, year: one.day.slice(0, 4) });
      case 'call':
        return keyOf(call, one);
      case 'held-mail-place':
        return keyOf(heldMailPlace, one);
      case 'customer-word':
        return keyOf(customerWord, { ...one, start: startOf(one.word) });
      case 'case-word':
        return keyOf(caseWord, caseWordOf(one.word, one.caseNumber));
      case 'account-member':
        return keyOf(accountMember, one);
      case 'mail-limit':
        return limitKey(one.name, one.hour);
    }
  }
}

/** As in entities/. */
function partitionOf(place: Place): { readonly pk: string; readonly begins?: string } {
  switch (place.kind) {
    case 'case':
      return { pk: `case#${place.number}` };
    case 'held':
      return { pk: 'held', begins: 'held#' };
    case 'calls':
      return { pk: 'calls' };
    case 'news':
      return { pk: `changes#${place.day}` };
    case 'audit':
      return { pk: `audit#${place.month}` };
    case 'customer':
      return { pk: `customer#${place.id}` };
    case 'history':
      return { pk: `people-history#${place.id}` };
    case 'address':
      return { pk: `address#${place.key}` };
  }
}

function storedItem({ pk, sk, __edb_e__: kind, __edb_v__: _, ...columns }: Item): StoredItem {
  return { pk: String(pk), sk: String(sk), kind: String(kind), columns };
}
