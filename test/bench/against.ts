import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError } from '../../local/commands/text/command-line.ts';
import { bareColdStart, coldStart } from './cold-start.ts';
import type { Figures, Round } from './round.ts';

const project = resolve(import.meta.dirname, '../..');
const functions = ['receive-mail', 'send-mail', 'rate', 'work-on-case', 'api'];
const rows: readonly (readonly [string, keyof Figures, number])[] = [
  ['mails a second', 'mailsPerSecond', 1],
  ['CPU, ms a mail', 'cpuMs', 1],
  ['SMTP → case p50, ms', 'caseP50Ms', 0],
  ['SMTP → acknowledged p95, ms', 'acknowledgedP95Ms', 0],
  ['Lambda, ms a mail', 'lambdaMs', 1],
  ['calls of AWS a mail', 'awsCalls', 2],
  ['read units a mail', 'readUnits', 2],
  ['write units a mail', 'writeUnits', 2],
  ['USD per 1,000 mails', 'dollarsPerThousand', 4],
];

/**
 * Runs another checkout and this one in turn on the same mails and prints medians and their ratio: machines are noisy, and two runs
 * on two days cannot be compared.
 * @throws PlainError when the folder is no checkout with its packages.
 */
export async function compare(folder: string, { mails, rounds }: { readonly mails: number; readonly rounds: number }) {
  const other = resolve(folder);
  for (const needed of ['local/cloud.ts', 'node_modules'])
    if (!existsSync(join(other, needed)))
      throw new PlainError(
        `${other} has no ${needed}: name a folder with another checkout of Postcase after \`npm ci\` there.`,
      );
  const before: Round[] = [];
  const after: Round[] = [];
  for (let seed = 1; seed <= rounds; seed++) {
    console.log(`Round ${seed} of ${rounds}: before, after`);
    before.push(oneRound(other, mails, seed));
    after.push(oneRound(project, mails, seed));
  }
  for (const way of ['one', 'four'] as const) {
    console.log(`\n${mails} mails, ${way === 'one' ? 'one at a time' : 'four senders'}: median of ${rounds}`);
    for (const [name, key, digits] of rows)
      print(
        name,
        median(before.map((round) => round[way][key])),
        median(after.map((round) => round[way][key])),
        digits,
      );
  }
  console.log('\nMemory, and cold starts: code loaded in a fresh thread');
  print('most memory, MB', median(before.map(memoryOf)), median(after.map(memoryOf)), 0);
  for (const name of functions)
    print(`${name}, ms`, await coldStart(assemblyOf(before), name), await coldStart(assemblyOf(after), name), 0);
  console.log(`  ${'the SDK’s DynamoDB client alone, ms'.padEnd(38)} ${(await bareColdStart()).toFixed(0)}`);
}

function oneRound(checkout: string, mails: number, seed: number): Round {
  const script = join(import.meta.dirname, 'round.ts');
  const output = execFileSync(process.execPath, [script, checkout, String(mails), String(seed)], { encoding: 'utf8' });
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
}

const memoryOf = ({ memoryMb }: Round) => memoryMb;

function assemblyOf([round]: readonly Round[]): string {
  if (!round) throw new Error('No round was run: ask for one at least.');
  return round.assembly;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(name: string, before: number, after: number, digits: number): void {
  const ratio = (after / before).toFixed(2);
  console.log(
    `  ${name.padEnd(38)} ${before.toFixed(digits).padStart(9)} → ${after.toFixed(digits).padStart(9)}   × ${ratio}`,
  );
}
