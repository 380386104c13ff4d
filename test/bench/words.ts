import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { wordItem } from '#adapters/dynamodb/words/word-items.ts';
import type { LocalCloud } from '../../local/cloud.ts';
import { letter } from '../support/letter.ts';
import { tableOf } from './lifted-limits.ts';
import { prices } from './prices.ts';

const mails = 100;
const searches = 120;
const agent = 'ann@agents.test';

interface Store {
  readonly cloud: LocalCloud;
  /** The file of the embedded DynamoDB. */
  readonly tables: string;
}

/**
 * Measures what the words of a mail cost that the search finds it by, and how long searches take.
 * @param postings so many words of cases are stored first, beside the mails; their cases, too.
 */
export async function measureWords(store: Store, postings: number): Promise<void> {
  const { cloud } = store;
  const words = vocabulary();
  console.log(`\nWords of ${mails} mails, six new cases to four replies, 60 to 200 words of a language’s usual spread`);
  await write(cloud, words);
  await find(cloud);
  const number = await newest(cloud);
  if (postings > 0) await fill(store, words, postings, number);
  console.log(`\nSearches with ${postings} words stored beside those of ${mails} mails, one after the other`);
  await search(cloud, 'one word that is usual', (at) => words(at % 40));
  await search(cloud, 'one word that is rare', (at) => words(2000 + at * 37));
  await search(cloud, 'two usual words', (at) => `${words(at % 40)} ${words(40 + (at % 60))}`);
  await search(cloud, 'three words', (at) => `${words(at % 40)} ${words(100 + at)} ${words(3 + (at % 9))}`);
  await search(cloud, 'as one types: three letters', (at) => words(at % 200).slice(0, 3));
  await search(cloud, 'a word and three letters', (at) => `${words(at % 60)} ${words(at % 200).slice(0, 3)}`);
}

/** The word of a rank, made of syllables: as many as a desk's mails have in some years. */
function vocabulary(): (rank: number) => string {
  const syllables = 'ka lo mi ter son pra del fin gru sto ven bar cho lim nes ura pol dik wes tam'.split(' ');
  const known = 20_000;
  return (rank) => {
    let [rest, word] = [(rank % known) + 421, ''];
    for (; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length];
    return word;
  };
}

/** A rank as it comes in a text: half of all words are of the most usual two hundred. */
function* ranks(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor(20_000 ** (state / 2 ** 32)) - 1;
  }
}

async function write(cloud: LocalCloud, words: (rank: number) => string): Promise<void> {
  const rank = ranks(7);
  const text = (length: number) => Array.from({ length }, () => words(rank.next().value)).join(' ');
  await cloud.idle(120_000);
  cloud.resetCalls();
  for (let index = 0; index < mails; index++) {
    const isReply = index % 10 >= 6;
    const from = `"Ann Words" <ann${index - (isReply ? 6 : 0)}@words.test>`;
    const about = await newest(cloud);
    const subject = isReply ? `Re: ${text(1)} SR-${about - 3}` : text(4);
    const raw = await letter({ from, to: 'support@postcase.test', subject, text: text(60 + ((index * 53) % 140)) });
    await cloud.deliver(raw);
    if (index % 10 === 5) await cloud.idle(60_000);
  }
  await cloud.idle(120_000);
  const use = cloud.functionUse().find(({ functionName }) => functionName === 'index-words');
  const calls = cloud.calls().filter((call) => call.function === use?.function);
  const sum = (of: (call: (typeof calls)[number]) => number) => calls.reduce((all, call) => all + of(call), 0);
  const [read, written] = [sum(({ readUnits }) => readUnits), sum(({ writeUnits }) => writeUnits)];
  const { invocations = 0, billedMs = 0, memoryMb = 0 } = use ?? {};
  const lambda = invocations * prices.lambdaRequest + (billedMs / 1000) * (memoryMb / 1024) * prices.lambdaGbSecond;
  // Sent, received and deleted, each.
  const money =
    read * prices.dynamoDbReadUnit + written * prices.dynamoDbWriteUnit + lambda + 3 * mails * prices.sqsRequest;
  console.log(
    `  ${(written / mails).toFixed(1)} write units   ${(read / mails).toFixed(1)} read units   ${(billedMs / mails).toFixed(1)} ms a mail`,
  );
  console.log(`  ${((money / mails) * 1000).toFixed(4)} USD per 1,000 mails (list prices of ${prices.date})`);
}

/**
 * Words, fifty a case, and their cases, each like one that came by mail: written into the engine's file, since its API takes some hundred
 * items a second where a disk is slow.
 */
async function fill(store: Store, words: (rank: number) => string, postings: number, after: number): Promise<void> {
  const begun = performance.now();
  const table = tableOf(store.cloud);
  const index = await wordsTableOf(table);
  const db = new DatabaseSync(store.tables, { timeout: 60_000 });
  const into = ({ name }: CaseTable) =>
    db.prepare(`INSERT OR REPLACE INTO "${name}" (pk, sk, item_json, item_size) VALUES (?, ?, ?, ?)`);
  const [cases, stems] = [into(table), into(index)];
  const put = (statement: typeof cases, pk: string, sk: string, item: object) => {
    const json = JSON.stringify({ ...item, pk: { S: pk }, sk: { S: sk } });
    statement.run(`S:${pk}`, `S:${sk}`, json, json.length);
  };
  const { item_json: like } = db
    .prepare(`SELECT item_json FROM "${table.name}" WHERE pk = ? AND sk LIKE 'S:case%'`)
    .get(`S:case#${after}`) as { item_json: string };
  const { sk, ...known } = JSON.parse(like) as { sk: { S: string } };
  const rank = ranks(11);
  const perCase = 50;
  for (let first = 0; first * perCase < postings; first += 1000) {
    db.exec('BEGIN IMMEDIATE');
    for (let number = after + 1 + first; number <= after + first + 1000; number++) {
      const status = { S: number % 50 === 0 ? 'New' : 'Closed' };
      put(cases, `case#${number}`, sk.S, { ...known, number: { N: String(number) }, status });
      const chosen = new Set(Array.from({ length: perCase }, () => words(rank.next().value)));
      for (const stem of chosen) {
        const { pk, sk: key, place } = wordItem(1, number, { stem, place: 'text' });
        put(stems, pk, key, { place: { S: place } });
      }
    }
    db.exec('COMMIT');
  }
  const { count } = db.prepare(`SELECT COUNT(*) AS count FROM "${index.name}"`).get() as { count: number };
  db.close();
  console.log(`  ${count} items of words are stored, after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

/** From SMTP's answer to the case, and to the answer of a search that has it: one mail after the other. */
async function find(cloud: LocalCloud): Promise<void> {
  const [toCase, toFound]: [number[], number[]] = [[], []];
  for (let index = 0; index < 20; index++) {
    const word = `zeppelin${'abcdefghijklmnopqrst'[index]}`;
    const before = await newest(cloud);
    const from = `zed${index}@words.test`;
    await cloud.deliver(
      await letter({ from, to: 'support@postcase.test', subject: `Z ${index}`, text: `The ${word}` }),
    );
    const accepted = performance.now();
    while ((await newest(cloud)) === before) await setTimeout(5);
    toCase.push(performance.now() - accepted);
    while ((await ask(cloud, word)) === 0) await setTimeout(20);
    toFound.push(performance.now() - accepted);
  }
  console.log(`  to the case                    ${shares(toCase)}`);
  console.log(`  until a search finds it        ${shares(toFound)}`);
}

/** How many cases a search finds. */
async function ask(cloud: LocalCloud, q: string): Promise<number> {
  const headers = { authorization: `Bearer ${await cloud.idToken(agent)}` };
  const response = await fetch(`${cloud.consoleAddress}/api/find?${new URLSearchParams({ q })}`, { headers });
  const { cases } = (await response.json()) as { cases: readonly unknown[] };
  return cases.length;
}

function shares(taken: readonly number[]): string {
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) =>
    `${(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0).toFixed(0)} ms`;
  return `p50 ${at(0.5)}   p95 ${at(0.95)}   max ${at(1)}`;
}

async function search(cloud: LocalCloud, title: string, textOf: (at: number) => string): Promise<void> {
  const taken: number[] = [];
  let found = 0;
  for (let at = 0; at < searches; at++) {
    const from = performance.now();
    found += await ask(cloud, textOf(at));
    taken.push(performance.now() - from);
  }
  console.log(`  ${title.padEnd(30)} ${shares(taken.slice(20))}   ${(found / searches).toFixed(1)} cases`);
}

async function newest(cloud: LocalCloud): Promise<number> {
  const { data } = await entities(tableOf(cloud)).counter.get({ name: 'case' }).go({ consistent: true });
  return data?.value ?? 0;
}

async function wordsTableOf({ client }: CaseTable): Promise<CaseTable> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const name = TableNames.find((one) => one.includes('words'));
  if (name === undefined) throw new Error('The cloud has no table of words');
  return { client, name };
}
