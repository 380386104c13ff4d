import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type {
  Generations,
  HeadWords,
  KnownHead,
  KnownWords,
  NewHead,
  WordIndex,
} from '#actions/lists/search/word-ports.ts';
import type { CaseWord } from '#domain/lists/search/case-words.ts';
import { type BatchedWrite, writeItems } from '../table/batch-writes.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { generationsKey, generationsOf, headName, sourceKey, sourcesOf, wordItem, wordKey } from './word-items.ts';

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
    return generationsOf(Item);
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
      head: head && headOf(head),
      sources: new Set(items.filter((item) => item !== head).map(({ sk }) => String(sk))),
      stems: new Set(items.flatMap(({ stems }) => stemsIn(stems))),
    };
  }

  async add(...[generation, caseNumber, source, words, head]: Parameters<WordIndex['add']>): Promise<void> {
    await this.write([
      ...(head ? headWrites(generation, caseNumber, head) : []),
      ...words.map((word) => put({ ...wordItem(generation, caseNumber, word, source.of) })),
    ]);
    const stems = words.map(({ stem }) => stem).join(' ');
    await Promise.all([
      head && this.keepHead(generation, caseNumber, head),
      this.write([put({ ...sourceKey(generation, caseNumber, source.name), stems })]),
    ]);
  }

  async putHead(generation: number, caseNumber: number, head: NewHead): Promise<void> {
    await this.write(headWrites(generation, caseNumber, head));
    await this.keepHead(generation, caseNumber, head);
  }

  /** When its words are written. */
  private async keepHead(generation: number, caseNumber: number, head: NewHead): Promise<void> {
    const { before, others } = head;
    const { subject, version } = newestOf(head);
    const stems = new Set([...(before?.others ?? []), ...others.map(({ stem }) => stem)]);
    const key = sourceKey(generation, caseNumber, headName);
    const item = { ...key, subject: subject.join(' '), version, stems: [...stems].join(' ') };
    if (await this.putAfter(item, before)) return;
    const { Item } = await this.table.client.send(
      new GetCommand({ TableName: this.table.name, Key: { ...key }, ConsistentRead: true }),
    );
    await this.putHead(generation, caseNumber, { ...head, before: Item && headOf(Item) });
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

  /** @returns false when somebody else has written it since. */
  private putAfter(Item: Item, before: KnownHead | undefined): Promise<boolean> {
    const unchanged = {
      ConditionExpression: '#version = :version AND subject = :subject AND stems = :stems',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: {
        ':version': before?.version,
        ':subject': before?.subject.join(' '),
        ':stems': before?.others.join(' '),
      },
    };
    return this.table.client
      .send(
        new PutCommand({
          TableName: this.table.name,
          Item,
          ...(before ? unchanged : { ConditionExpression: 'attribute_not_exists(sk)' }),
        }),
      )
      .then(() => true, conditionFailed(false));
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

function newestOf({ before, ...head }: NewHead): HeadWords {
  return before !== undefined && before.version > head.version ? before : head;
}

function headWrites(generation: number, caseNumber: number, head: NewHead): BatchedWrite[] {
  const { subject } = newestOf(head);
  const words = [...subject.map((stem): CaseWord => ({ stem, place: 'subject' })), ...head.others];
  const stale = [...head.subject, ...(head.before?.subject ?? [])].filter((stem) => !subject.includes(stem));
  return [
    ...words.map((word) => put({ ...wordItem(generation, caseNumber, word) })),
    ...erasures(generation, caseNumber, stale, true),
  ];
}

function headOf({ subject, version, stems }: Item): KnownHead {
  return { subject: stemsIn(subject), version: Number(version), others: stemsIn(stems) };
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
