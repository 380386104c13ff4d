import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { LocalCloud } from '../../local/cloud.ts';
import { readyPeople } from '../../local/commands/start/ready-people.ts';
import { synthesize } from '../../local/commands/start/synthesize.ts';
import { flood, type SoakMail } from './flood.ts';
import { answers, firstMails } from './mails.ts';
import type { Acknowledgement } from './messages.ts';
import { SoakedProcess } from './soaked-process.ts';
import { type Verdict, verdict } from './verdict.ts';

/** Mails come as fast as SMTP takes them while everything goes wrong; afterwards each must be in its case, once. */
const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    share: { type: 'string', default: '0.1' },
  },
});
const [count, seed, share] = [Number(values.mails), Number(values.seed), Number(values.share)];
if (!Number.isInteger(count) || count < 20) throw new Error('--mails takes a number from 20 on.');
if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number.');
if (!(share > 0 && share <= 0.5)) throw new Error('--share takes a number above 0 and up to 0.5: 0.1 is a tenth.');
const firstCount = Math.ceil(count * 0.6);
/** How long no further acknowledgement may come while everything goes wrong, before those that are there are answered. */
const patienceMs = 60_000;

const assembly = await synthesize(console.log);
const folder = mkdtempSync(join(tmpdir(), 'postcase-soak-'));
const dataDir = join(folder, 'data');
const soaked = new SoakedProcess({ assembly, dataDir, ports: {}, seed, share });
try {
  await soaked.start();
  const begun = performance.now();
  console.log(`\n${firstCount} customers write, a fifth of the mails comes twice`);
  const firsts = await firstMails(firstCount);
  let accepted = await flood(firsts, soaked, seed);
  const replies = await answers((await acknowledged(firsts)).slice(0, count - firstCount), firsts);
  console.log(`\n${replies.length} of them answer the acknowledgement`);
  accepted += await flood(replies, soaked, seed + 1);
  const seconds = (performance.now() - begun) / 1000;
  await soaked.stop();
  console.log(
    `\n${accepted} mails accepted in ${seconds.toFixed(0)} s. Nothing goes wrong any more: what failed is tried again …`,
  );
  const found = await settled([...firsts, ...replies]);
  tell(found);
  const wrong = [...found.lost, ...found.doubled, ...found.misplaced, ...found.answeredTwice, ...found.unanswered];
  // A cloud that was killed soon has none.
  const stalls = soaked.counts.reduce((sum, one) => sum + one.stalls, 0);
  const isTried = replies.length >= (count - firstCount) * 0.9 && stalls > 0;
  if (!isTried)
    console.log(
      '\nToo little was tried: the tables never stood still, or too few acknowledgements came to be answered.',
    );
  if (wrong.length + found.unsent.length > 0 || !isTried) process.exitCode = 1;
} finally {
  await soaked.stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

/** Acknowledgements of all firsts, or those that there are when patience ends. */
async function acknowledged(firsts: readonly SoakMail[]): Promise<readonly Acknowledgement[]> {
  let [known, since] = [0, performance.now()];
  for (;;) {
    const { all } = await soaked.ask('acknowledgements');
    if (all.length > known) [known, since] = [all.length, performance.now()];
    if (all.length >= firsts.length * 0.95 || performance.now() > since + patienceMs) return all;
    await setTimeout(2000);
  }
}

/** The same data in a cloud without faults, some hours later. */
async function settled(mails: readonly SoakMail[]): Promise<Verdict> {
  const cloud = new LocalCloud({ assembly, dataDir, ports: soaked.ports, people: readyPeople });
  await cloud.start();
  try {
    for (let turn = 0; turn < 60; turn++) await cloud.advance('5 minutes');
    await cloud.idle(120_000);
    return await verdict(cloud, mails);
  } finally {
    await cloud.stop();
  }
}

function tell(found: Verdict): void {
  const line = (name: string, value: string | number) => console.log(`  ${name.padEnd(44)} ${value}`);
  console.log('\nWhat went wrong on the way');
  const sums = new Map<string, [number, number]>();
  for (const { functions } of soaked.counts)
    for (const [name, [invocations, failed]] of Object.entries(functions)) {
      const sum = sums.get(name) ?? [0, 0];
      sums.set(name, [sum[0] + invocations, sum[1] + failed]);
    }
  for (const [name, [invocations, failed]] of sums)
    if (failed > 0) line(name, `${failed} of ${invocations} invocations failed`);
  for (const { why } of soaked.counts) for (const [name, count] of Object.entries(why)) line(`  ${name}`, count);
  line(
    'SES refused to take more',
    soaked.counts.reduce((sum, { throttled }) => sum + throttled, 0),
  );
  line(
    'tables that stood still for two seconds',
    soaked.counts.reduce((sum, { stalls }) => sum + stalls, 0),
  );
  line('kills of the whole cloud', soaked.counts.length - 1);
  console.log('\nWhat came of it');
  line('mails', found.mails);
  line('lost', told(found.lost));
  line('doubled', told(found.doubled));
  line('in a wrong case', told(found.misplaced));
  line('acknowledged twice', told(found.answeredTwice));
  line('acknowledged once', found.answered);
  line('uncertain, told and not sent again', found.uncertain);
  line('never acknowledged without a word', told(found.unanswered));
  line('neither sent nor uncertain', told(found.unsent));
  for (const [queue, count] of Object.entries(found.deadLetters)) line(`dead letters that ring: ${queue}`, count);
}

function told(ids: readonly string[]): string {
  return ids.length === 0 ? '0' : `${ids.length}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}`;
}
