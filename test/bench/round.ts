// One round of a comparison, in a process of its own: `round.ts <folder of a checkout> <mails> <seed>`. Prints a line of JSON.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalCloud } from '../../local/cloud.ts';
import { Arrivals } from './arrivals.ts';
import { correspondence } from './correspondence.ts';
import { cpuMilliseconds } from './cpu.ts';
import { liftLimits } from './lifted-limits.ts';
import { type Run, run } from './run.ts';
import { useOf } from './use.ts';

/** What a round found of one way to send. */
export interface Figures {
  readonly mailsPerSecond: number;
  readonly cpuMs: number;
  readonly caseP50Ms: number;
  readonly acknowledgedP95Ms: number;
  readonly lambdaMs: number;
  readonly awsCalls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly dollarsPerThousand: number;
}

export interface Round {
  readonly assembly: string;
  readonly one: Figures;
  readonly four: Figures;
  readonly memoryMb: number;
}

const [checkout = '', mails = '100', seed = '1'] = process.argv.slice(2);
const inCheckout = (path: string) => import(pathToFileURL(join(checkout, path)).href);
const cloudModule: { LocalCloud: typeof LocalCloud } = await inCheckout('local/cloud.ts');
const { synthesize }: { synthesize(note: (words: string) => void): Promise<string> } = await inCheckout(
  'local/commands/start/synthesize.ts',
);

process.chdir(checkout);
const assembly = await synthesize(() => undefined);
const folder = mkdtempSync(join(tmpdir(), 'postcase-round-'));
const arrivals = new Arrivals();
const cloud = new cloudModule.LocalCloud({ assembly, dataDir: join(folder, 'data'), onLog: arrivals.note });
const count = Number(mails);
let index = 0;

async function measured(senders: number): Promise<Figures> {
  cloud.resetCalls();
  const cpu = cpuMilliseconds();
  const done = await run(cloud, arrivals, correspondence(Number(seed), count, index), senders);
  index += count;
  return figures(done, cpuMilliseconds() - cpu);
}

function figures(done: Run, cpu: number): Figures {
  const { calls, readUnits, writeUnits, lambdaMs, money } = useOf(cloud, done.receivedChunks);
  const paid = [...calls].filter(([name]) => /^(dynamodb|s3|sqs|ses Send|sns|states Start)/.test(name));
  return {
    mailsPerSecond: done.mails / done.seconds,
    cpuMs: cpu / done.mails,
    caseP50Ms: at(0.5, done.toCase),
    acknowledgedP95Ms: at(0.95, done.toAcknowledgement),
    lambdaMs: lambdaMs / done.mails,
    awsCalls: paid.reduce((sum, [, times]) => sum + times, 0) / done.mails,
    readUnits: readUnits / done.mails,
    writeUnits: writeUnits / done.mails,
    dollarsPerThousand: (money / done.mails) * 1000,
  };
}

function at(share: number, times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;
}

/** Of this process since it began. */
function mostMemoryMb(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

try {
  await cloud.start();
  await liftLimits(cloud);
  // Every worker warm, and cases there that are answered.
  await run(cloud, arrivals, correspondence(Number(seed), 120, index), 4);
  index += 120;
  const round: Round = { assembly, one: await measured(1), four: await measured(4), memoryMb: mostMemoryMb() };
  console.log(JSON.stringify(round));
} finally {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
}
