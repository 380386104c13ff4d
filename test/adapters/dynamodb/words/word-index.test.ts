import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WordIndex, WordSearch } from '#actions/lists/search/word-ports.ts';
import { DynamoWordIndex } from '#adapters/dynamodb/words/word-index.ts';
import { DynamoWordRebuilding } from '#adapters/dynamodb/words/word-rebuilding.ts';
import { DynamoWordSearch } from '#adapters/dynamodb/words/word-search.ts';
import type { CaseWord } from '#domain/lists/search/case-words.ts';
import { MemoryWords } from '../../../actions/lists/memory-words.ts';
import { RealTables } from '../real-table.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

interface Words {
  readonly index: WordIndex;
  readonly search: WordSearch;
}

const inText = (...stems: string[]) => stems.map((stem): CaseWord => ({ stem, place: 'text' }));
const source = (caseNumber: number, id = 'm1') => {
  const of = { caseNumber, at: '2026-11-20T10:00:00.000Z', id };
  return { name: `${caseNumber}#${of.at}#${id}`, of };
};

describe.each<[string, () => Promise<Words>]>([
  [
    'in DynamoDB',
    async () => {
      const table = await tables.make();
      return { index: new DynamoWordIndex(table), search: new DynamoWordSearch(table) };
    },
  ],
  [
    'in memory',
    async () => {
      const words = new MemoryWords();
      return { index: words, search: words };
    },
  ],
])('CASE-15 Words of cases, %s', (_, empty) => {
  it('are found by a stem, the subject’s first and then the newest, with the message that brought them', async () => {
    const { index, search } = await empty();
    for (const number of [1, 2, 12]) await index.add(1, number, source(number), inText('printer', 'print'));
    await index.putHead(1, 2, { subject: ['printer'], version: 1, others: [], before: undefined });
    const { hits, isAll } = await search.withStem(1, 'printer', 10);
    expect(hits.map(({ number, place }) => [number, place])).toEqual([
      [2, 'subject'],
      [12, 'text'],
      [2, 'text'],
      [1, 'text'],
    ]);
    expect(hits[1]?.message).toEqual(source(12).of);
    expect(isAll).toBe(true);
    expect(await search.withStem(1, 'printer', 2)).toMatchObject({
      hits: [{ number: 2 }, { number: 12 }],
      isAll: false,
    });
    expect(await search.withStem(2, 'printer', 10)).toEqual({ hits: [], isAll: true });
  });

  it('are found by how they begin', async () => {
    const { index, search } = await empty();
    await index.add(1, 1, source(1), inText('printer', 'price', 'pri', 'ann@client.test'));
    const found = async (beginning: string) => (await search.beginning(1, beginning, 10)).hits.map(({ stem }) => stem);
    expect((await found('pri')).toSorted()).toEqual(['pri', 'price', 'printer']);
    expect(await found('ann@c')).toEqual(['ann@client.test']);
    expect(await found('prix')).toEqual([]);
  });

  it('are looked for among cases', async () => {
    const { index, search } = await empty();
    for (const number of [1, 2, 3]) await index.add(1, number, source(number), inText(number === 2 ? 'scan' : 'print'));
    const hits = await search.among(1, ['print', 'printed'], [1, 2]);
    expect(hits.map(({ number }) => number)).toEqual([1]);
  });

  it('are known, so that nothing is written twice', async () => {
    const { index } = await empty();
    await index.add(1, 1, source(1), inText('print'));
    await index.putHead(1, 1, { subject: ['scanner'], version: 3, others: inText('ann'), before: undefined });
    expect(await index.known(1, 1, true)).toEqual({
      head: expect.objectContaining({ subject: ['scanner'], version: 3 }),
      sources: new Set([source(1).name]),
      stems: new Set(['print', 'ann']),
    });
    expect(await index.known(1, 2, true)).toEqual({ head: undefined, sources: new Set(), stems: new Set() });
  });

  it('of a subject are those of its newest version', async () => {
    const { index, search } = await empty();
    const numbers = async (stem: string) => (await search.withStem(1, stem, 10)).hits.length;
    const head = async () => (await index.known(1, 1, true)).head;
    await index.putHead(1, 1, { subject: ['scanner', 'old'], version: 1, others: [], before: undefined });
    const first = await head();
    await index.putHead(1, 1, { subject: ['toaster', 'old'], version: 3, others: inText('ann'), before: first });
    // Its head was read before the other one was stored.
    await index.putHead(1, 1, { subject: ['scanner'], version: 2, others: inText('bob'), before: first });
    expect(await head()).toEqual({ subject: ['toaster', 'old'], version: 3, others: ['ann', 'bob'] });
    expect([await numbers('scanner'), await numbers('toaster'), await numbers('old')]).toEqual([0, 1, 1]);
  });

  it('of a subject are stored with those of a message, and an older version changes nothing', async () => {
    const { index, search } = await empty();
    const first = { subject: ['scanner'], version: 1, others: inText('ann'), before: undefined };
    await index.add(1, 1, source(1), inText('print'), first);
    const { head } = await index.known(1, 1, true);
    expect(head).toEqual({ subject: ['scanner'], version: 1, others: ['ann'] });
    await index.putHead(1, 1, { subject: ['toaster'], version: 3, others: [], before: head });
    await index.add(1, 1, source(1, 'late'), inText('jam'), { subject: ['old'], version: 2, others: [], before: head });
    const known = await index.known(1, 1, true);
    expect(known.head).toEqual({ subject: ['toaster'], version: 3, others: ['ann'] });
    expect(known.sources.size).toBe(2);
    const numbers = async (stem: string) => (await search.withStem(1, stem, 10)).hits.length;
    expect(await Promise.all(['scanner', 'old', 'toaster', 'print', 'jam', 'ann'].map(numbers))).toEqual([
      ...[0, 0, 1],
      ...[1, 1, 1],
    ]);
  });

  it('are gone with their case', async () => {
    const { index, search } = await empty();
    await index.add(1, 1, source(1), inText('print'));
    await index.putHead(1, 1, { subject: ['print'], version: 1, others: inText('ann'), before: undefined });
    await index.add(1, 2, source(2), inText('print'));
    await index.remove(1, 1);
    expect((await search.withStem(1, 'print', 10)).hits.map(({ number }) => number)).toEqual([2]);
    expect((await search.withStem(1, 'ann', 10)).hits).toEqual([]);
    expect(await index.known(1, 1, true)).toEqual({ head: undefined, sources: new Set(), stems: new Set() });
  });
});

describe('CASE-15 Words built anew, in DynamoDB', () => {
  it('take the place of those in use when they are complete, and the old ones are told until they are gone', async () => {
    const words = await tables.make();
    const index = new DynamoWordIndex(words);
    const search = new DynamoWordSearch(words);
    const rebuilding = new DynamoWordRebuilding(words, await tables.make());
    await index.add(1, 1, source(1), inText('print'));
    expect(await rebuilding.begun()).toBeUndefined();
    expect(await rebuilding.begin()).toEqual({ generation: 2, doneTo: 0 });
    expect(await index.generations()).toEqual({ current: 1, building: 2 });
    expect(await rebuilding.begin()).toEqual({ generation: 2, doneTo: 0 });
    await index.add(2, 1, source(1), inText('print'));
    expect(await rebuilding.reached(2, 40)).toBe(true);
    expect(await rebuilding.begun()).toEqual({ generation: 2, doneTo: 40 });
    expect(await rebuilding.old()).toBeUndefined();
    await rebuilding.finish(2);
    expect(await search.generations()).toMatchObject({ current: 2 });
    expect(await rebuilding.reached(2, 80)).toBe(false);
    await rebuilding.swept(1, 8);
    expect(await rebuilding.old()).toEqual({ generation: 1, doneTo: 8 });
    await rebuilding.swept(1, undefined);
    expect(await rebuilding.old()).toBeUndefined();
    expect((await search.withStem(2, 'print', 10)).hits).toHaveLength(1);
    expect(await rebuilding.lastNumber()).toBe(0);
  });

  it('of a case of very many messages are all known', async () => {
    const index = new DynamoWordIndex(await tables.make());
    for (let at = 0; at < 120; at++) await index.add(1, 1, source(1, `m${at}`), []);
    expect((await index.known(1, 1, true)).sources.size).toBe(120);
    expect((await index.known(1, 1, false)).sources.size).toBe(100);
  });

  it('of words that begin alike, those of each are found though one fills the page', async () => {
    const words = await tables.make();
    const index = new DynamoWordIndex(words);
    for (let number = 1; number <= 12; number++)
      await index.add(1, number, source(number), inText(number < 3 ? 'price' : 'printer'));
    const { hits, isAll } = await new DynamoWordSearch(words).beginning(1, 'pri', 4);
    expect(isAll).toBe(false);
    expect(hits.map(({ number }) => number)).toEqual([12, 11, 10, 9, 2, 1]);
  });
});
