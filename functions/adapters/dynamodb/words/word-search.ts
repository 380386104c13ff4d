import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Generations, WordHit, WordHits, WordSearch } from '#actions/lists/search/word-ports.ts';
import type { CaseTable } from '../table/case-table.ts';
import { readItems } from '../table/point-reads.ts';
import { generationsKey, generationsOf, hitOf, partOf, wordKey } from './word-items.ts';

const mostPages = 4;
const mostAtOnce = 100;

/** Seeks cases by their words: short queries, and point reads where many cases have a word. */
export class DynamoWordSearch implements WordSearch {
  private readonly table: CaseTable;

  constructor(table: CaseTable) {
    this.table = table;
  }

  async generations(): Promise<Generations> {
    const item = (await readItems(this.table, [generationsKey], { consistent: false }))(generationsKey);
    return generationsOf(item);
  }

  async withStem(generation: number, stem: string, limit: number): Promise<WordHits> {
    const { hits, isCut } = await this.query(
      generation,
      stem,
      {
        KeyConditionExpression: 'pk = :part AND begins_with(sk, :stem)',
        ExpressionAttributeValues: { ':stem': `${stem}#` },
      },
      limit,
    );
    return { hits, isAll: !isCut };
  }

  async beginning(generation: number, beginning: string, limit: number): Promise<WordHits> {
    const found: WordHit[] = [];
    let isAll = true;
    // Of a stem that fills a page the first are found: what is read next are the stems before it.
    let before = `${beginning}\u{10ffff}`;
    for (let page = 1; page <= mostPages; page++) {
      const { hits, isCut } = await this.query(
        generation,
        beginning,
        {
          KeyConditionExpression: 'pk = :part AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':from': beginning, ':to': before },
        },
        limit,
      );
      found.push(...hits);
      if (!isCut) break;
      isAll = false;
      before = `${hits.at(-1)?.stem}"`;
    }
    return { hits: found, isAll };
  }

  async among(generation: number, stems: readonly string[], numbers: readonly number[]): Promise<readonly WordHit[]> {
    const keys = numbers.flatMap((number) =>
      stems.flatMap((stem) => [true, false].map((isSubject) => wordKey(generation, stem, isSubject, number))),
    );
    const parts = Array.from({ length: Math.ceil(keys.length / mostAtOnce) }, (_, index) =>
      keys.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
    );
    const read = await Promise.all(
      parts.map(async (part) => {
        const item = await readItems(this.table, part, { consistent: false });
        return part.flatMap((key) => {
          const found = item(key);
          return found ? [hitOf(found)] : [];
        });
      }),
    );
    return read.flat();
  }

  private async query(
    generation: number,
    beginning: string,
    asked: Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeValues'>,
    limit: number,
  ): Promise<{ readonly hits: readonly WordHit[]; readonly isCut: boolean }> {
    const { Items = [], LastEvaluatedKey } = await this.table.client.send(
      new QueryCommand({
        TableName: this.table.name,
        ...asked,
        ExpressionAttributeValues: { ...asked.ExpressionAttributeValues, ':part': partOf(generation, beginning) },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return { hits: Items.map(hitOf), isCut: LastEvaluatedKey !== undefined };
  }
}
