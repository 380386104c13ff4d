import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalCloud } from '../../local/cloud.ts';
import { synthesize } from '../../local/commands/synthesize.ts';
import { Arrivals } from './arrivals.ts';
import { correspondence } from './correspondence.ts';
import { cpuMilliseconds } from './cpu.ts';
import { report } from './report.ts';
import { type Run, run } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    mails: { type: 'string', default: '500' },
    cases: { type: 'string', default: '10000' },
  },
});
const [seed, count, stored] = [Number(values.seed), Number(values.mails), Number(values.cases)];

const folder = mkdtempSync(join(tmpdir(), 'postcase-bench-'));
const assembly = await synthesize(console.log, undefined, 'node_modules/.cache/postcase');

const arrivals = new Arrivals();
const cloud = new LocalCloud({ assembly, dataDir: join(folder, 'data'), onLog: arrivals.note });
await cloud.start();
let index = 0;

/** One measured run, with what it cost. */
async function measure(title: string, mails: number, senders: number): Promise<{ run: Run; cpu: number }> {
  cloud.resetCalls();
  const cpu = cpuMilliseconds();
  const done = await run(cloud, arrivals, correspondence(seed, mails, index), senders);
  index += mails;
  report(title, done, cloud, cpuMilliseconds() - cpu);
  return { run: done, cpu };
}

try {
  await run(cloud, arrivals, correspondence(seed, 60, index), 1);
  index += 60;
  console.log(`\nBundles (minified) and cold starts`);
  for (const { functionName, coldStartsMs } of cloud.functionUse())
    console.log(`  ${functionName.padEnd(22)} ${coldStartsMs.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`);
  for (const asset of readdirSync(assembly).filter((name) => name.startsWith('asset.')))
    console.log(
      `  ${asset.slice(0, 14)}  ${(statSync(join(assembly, asset, 'index.mjs')).size / 1024).toFixed(0)} KB  ${handlerIn(asset)}`,
    );

  const few = await measure(`${count} mails, one at a time, about 100 cases stored`, count, 1);
  await measure(`${count} mails, 4 at once`, count, 4);
  if (stored > 0) {
    console.log(`\nStoring ${stored} cases …`);
    const fill = performance.now();
    const missing = Math.ceil((stored - count) / 0.6);
    await run(cloud, arrivals, correspondence(seed, missing, index), 4);
    index += missing;
    console.log(`  ${missing} mails in ${((performance.now() - fill) / 1000).toFixed(0)} s`);
    const many = await measure(`${count} mails, one at a time, ${stored} cases stored`, count, 1);
    await measure(`${count} mails, 4 at once, ${stored} cases stored`, count, 4);
    console.log('\nGrowth from few to many cases');
    for (const kind of ['newCase', 'reply'] as const)
      for (const unit of ['read', 'write'] as const) {
        const [before, after] = [few, many].map(({ run }) => run.units[kind][unit] / run.units[kind].mails);
        console.log(`  ${kind} ${unit} units  ${before?.toFixed(2)} → ${after?.toFixed(2)}`);
      }
  }
} finally {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
}

function handlerIn(asset: string): string {
  const map = JSON.parse(readFileSync(join(assembly, asset, 'index.mjs.map'), 'utf8')) as { sources: string[] };
  return map.sources.findLast((source) => /handlers\/[a-z-]+\.ts$/.test(source))?.replace(/^.*handlers\//, '') ?? '';
}
