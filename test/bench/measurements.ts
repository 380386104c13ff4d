import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import { LocalCloud } from '../../local/cloud.ts';
import { readyPeople } from '../../local/commands/start/ready-people.ts';
import { synthesize } from '../../local/commands/start/synthesize.ts';
import { letter } from '../support/letter.ts';
import { Arrivals } from './arrivals.ts';
import type { BenchOptions } from './bench.ts';
import { correspondence } from './correspondence.ts';
import { cpuMilliseconds } from './cpu.ts';
import { measureDeadlines } from './deadlines.ts';
import { liftLimits, tableOf } from './lifted-limits.ts';
import { measureLives } from './lives.ts';
import { report } from './report.ts';
import { type Run, run } from './run.ts';
import { measureWords } from './words.ts';

/** Measures an embedded cloud of its own, and prints what it finds. */
export async function measurements({ seed, mails, lives, cases, only, postings }: BenchOptions): Promise<void> {
  if (only === undefined) measureDeadlines();
  const folder = mkdtempSync(join(tmpdir(), 'postcase-bench-'));
  const assembly = await synthesize(console.log);

  const arrivals = new Arrivals();
  const cloud = new LocalCloud({ assembly, dataDir: join(folder, 'data'), onLog: arrivals.note, people: readyPeople });
  await cloud.start();
  await liftLimits(cloud);
  await askForRatings(cloud);
  let index = 0;

  /** One measured run, with what it cost. */
  async function measure(title: string, count: number, senders: number): Promise<Run> {
    cloud.resetCalls();
    const cpu = cpuMilliseconds();
    const done = await run(cloud, arrivals, correspondence(seed, count, index), senders);
    index += count;
    report(title, done, cloud, cpuMilliseconds() - cpu);
    return done;
  }

  try {
    if (only === 'words') await measureWords({ cloud, tables: join(folder, 'data', 'dynamodb.db') }, postings);
    else await measureAll();
  } finally {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  async function measureAll(): Promise<void> {
    // About a hundred cases, and every worker warm.
    await run(cloud, arrivals, correspondence(seed, 160, index), 4);
    index += 160;
    console.log(`\nBundles (minified) and cold starts`);
    for (const { functionName, coldStartsMs } of cloud.functionUse())
      console.log(`  ${functionName.padEnd(22)} ${coldStartsMs.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`);
    for (const [id, kilobytes] of bundles(assembly)) console.log(`  ${id.padEnd(34)} ${kilobytes.toFixed(0)} KB`);

    const few = await measure(`${mails} mails, one at a time, about 100 cases stored`, mails, 1);
    await measure(`${mails} mails, 4 at once`, mails, 4);
    if (cases > 0) {
      console.log(`\nStoring ${cases} cases …`);
      const fill = performance.now();
      const missing = Math.ceil((cases - mails) / 0.6);
      await run(cloud, arrivals, correspondence(seed, missing, index), 4);
      index += missing;
      console.log(`  ${missing} mails in ${((performance.now() - fill) / 1000).toFixed(0)} s`);
      const many = await measure(`${mails} mails, one at a time, ${cases} cases stored`, mails, 1);
      await measure(`${mails} mails, 4 at once, ${cases} cases stored`, mails, 4);
      console.log('\nGrowth from few to many cases');
      for (const kind of ['newCase', 'reply'] as const)
        for (const unit of ['read', 'write'] as const) {
          const [before, after] = [few, many].map(({ units }) => units[kind][unit] / units[kind].mails);
          console.log(`  ${kind} ${unit} units  ${before?.toFixed(2)} → ${after?.toFixed(2)}`);
        }
    }
    await measureLives(cloud, await newCases(cloud, lives));
    await measureWords({ cloud, tables: join(folder, 'data', 'dynamodb.db') }, postings);
  }
}

/** Size of each function's bundle, by logical id. */
function bundles(assembly: string): [string, number][] {
  const { Resources }: { Resources: Record<string, { Type: string; Properties?: { Code?: { S3Key?: string } } }> } =
    JSON.parse(readFileSync(join(assembly, 'Postcase.template.json'), 'utf8'));
  return Object.entries(Resources).flatMap(([id, { Type, Properties }]): [string, number][] => {
    const hash = Properties?.Code?.S3Key?.replace('.zip', '');
    if (Type !== 'AWS::Lambda::Function' || hash === undefined) return [];
    return [[id, statSync(join(assembly, `asset.${hash}`, 'index.mjs')).size / 1024]];
  });
}

/** Cases of new customers, of which nobody has done anything. */
async function newCases(cloud: LocalCloud, wanted: number): Promise<readonly number[]> {
  const { data } = await entities(tableOf(cloud)).counter.get({ name: 'case' }).go({ consistent: true });
  const before = data?.value ?? 0;
  for (let one = 0; one < wanted; one++) {
    const from = `life${one}@lives.test`;
    await cloud.deliver(await letter({ from, to: 'support@postcase.test', subject: `Life ${one}` }), {
      from,
      to: ['support@postcase.test'],
    });
  }
  await cloud.idle(120_000);
  return Array.from({ length: wanted }, (_, index) => before + index + 1);
}

/** A mail that asks for a rating, which no base rule sends at once. */
async function askForRatings(cloud: LocalCloud): Promise<void> {
  const { configuration } = entities(tableOf(cloud));
  const { name, ...rule } = { ...baseRules.find(({ name }) => name === 'rating-request'), active: true };
  await configuration.put({ lookup: 'rule', name: 'rating-request', value: { ...rule, name } }).go();
}
