import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Generations, HeadWords, KnownWords, WordIndex, WordSource } from '#actions/lists/search/word-ports.ts';
import type { CaseWord } from '#domain/lists/search/case-words.ts';
import { type BatchedWrite, writeItems } from '../table/batch-writes.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { generationsKey, headName, sourceKey, sourcesOf, wordItem, wordKey } from './word-items.ts';

type Item = Record<string, unknown>;

const sourcesOfPage = 100;

/** Words of cases, in a table of their own: no stream reads it, and no index stands beside it. */
export class DynamoWordIndex implements WordIndex {
  private readonly table: CaseTable;

  constructor(table: CaseTable) {
    this.table = table;
  }

  async generations(): Promise<Generations> {
    const { client, name } = this.table;
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: { ...generationsKey }, ConsistentRead: true }),
    );
    return { current: Number(Item?.current ?? 1), building: Item?.building as number | undefined };
  }

  async known(generation: number, caseNumber: number, all: boolean): Promise<KnownWords> {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await this.sources(generation, caseNumber, sourcesOfPage, from);
      items.push(...page.items);
      from = all ? page.next : undefined;
    } while (from);
    const head = items.find(({ sk }) => sk === headName);
    return {
      head: head && { subject: stemsIn(head.subject), version: Number(head.version) },
      sources: new Set(items.filter((item) => item !== head).map(({ sk }) => String(sk))),
      stems: new Set(items.flatMap(({ stems }) => stemsIn(stems))),
    };
  }

  async isDone(generation: number, caseNumber: number, { name }: WordSource): Promise<boolean> {
    return (await this.source(generation, caseNumber, name)) !== undefined;
  }

  async add(generation: number, caseNumber: number, source: WordSource, words: readonly CaseWord[]): Promise<void> {
    await this.write(words.map((word) => put({ ...wordItem(generation, caseNumber, word, source.of) })));
    const stems = words.map(({ stem }) => stem).join(' ');
    await this.write([put({ ...sourceKey(generation, caseNumber, source.name), stems })]);
  }

  async putHead(
    generation: number,
    caseNumber: number,
    { subject, version }: HeadWords,
    others: readonly CaseWord[],
  ): Promise<void> {
    const before = await this.source(generation, caseNumber, headName);
    if (before !== undefined && Number(before.version) > version) return;
    const stale = stemsIn(before?.subject).filter((stem) => !subject.includes(stem));
    const words = [...subject.map((stem): CaseWord => ({ stem, place: 'subject' })), ...others];
    const remove = (stems: readonly string[]) => stems.map((stem) => erase(generation, caseNumber, stem, true));
    await this.write([...words.map((word) => put({ ...wordItem(generation, caseNumber, word) })), ...remove(stale)]);
    const stems = [...stemsIn(before?.stems), ...others.map(({ stem }) => stem)];
    const item = { ...sourceKey(generation, caseNumber, headName), subject: subject.join(' '), version };
    const isStored = await this.table.client
      .send(
        new PutCommand({
          TableName: this.table.name,
          Item: { ...item, stems: stems.join(' ') },
          ConditionExpression: 'attribute_not_exists(sk) OR #version <= :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        }),
      )
      .then(() => true, conditionFailed(false));
    if (isStored) return;
    const newer = stemsIn((await this.source(generation, caseNumber, headName))?.subject);
    await this.write(remove(subject.filter((stem) => !newer.includes(stem))));
  }

  async remove(generation: number, caseNumber: number): Promise<void> {
    let from: Item | undefined;
    do {
      const { items, next } = await this.sources(generation, caseNumber, sourcesOfPage, from);
      await this.write([
        ...erasures(
          generation,
          caseNumber,
          items.flatMap(({ stems }) => stemsIn(stems)),
          false,
        ),
        ...erasures(
          generation,
          caseNumber,
          items.flatMap(({ subject }) => stemsIn(subject)),
          true,
        ),
      ]);
      // Last, so that who is interrupted knows what is left to do.
      await this.write(items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })));
      from = next;
    } while (from);
  }

  private async source(generation: number, caseNumber: number, named: string): Promise<Item | undefined> {
    const { client, name } = this.table;
    const Key = { ...sourceKey(generation, caseNumber, named) };
    return (await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }))).Item;
  }

  private async sources(generation: number, caseNumber: number, limit: number, from: Item | undefined) {
    const { Items = [], LastEvaluatedKey: next } = await this.table.client.send(
      new QueryCommand({
        TableName: this.table.name,
        KeyConditionExpression: 'pk = :sources',
        ExpressionAttributeValues: { ':sources': sourcesOf(generation, caseNumber) },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
        ExclusiveStartKey: from,
      }),
    );
    return { items: Items, next };
  }

  private write(writes: readonly BatchedWrite[]): Promise<void> {
    return writeItems(this.table, writes);
  }
}

function stemsIn(stored: unknown): readonly string[] {
  return typeof stored === 'string' && stored !== '' ? stored.split(' ') : [];
}

function put(Item: Item): BatchedWrite {
  return { PutRequest: { Item } };
}

function erasures(
  generation: number,
  caseNumber: number,
  stems: readonly string[],
  isSubject: boolean,
): BatchedWrite[] {
  return [...new Set(stems)].map((stem) => erase(generation, caseNumber, stem, isSubject));
}

function erase(generation: number, caseNumber: number, stem: string, isSubject: boolean): BatchedWrite {
  return { DeleteRequest: { Key: { ...wordKey(generation, stem, isSubject, caseNumber) } } };
}
