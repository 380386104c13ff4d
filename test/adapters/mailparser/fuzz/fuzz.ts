import { parseArgs } from 'node:util';
import { laws } from './laws.ts';

/** Tries the laws of reading on ever new mails: `npm run fuzz -- --minutes 5 --seed 17`. Ends with 1 and the smallest mail that breaks one. */
const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 1);
const first = Number(values.seed ?? 1);
if (!(minutes > 0) || !Number.isInteger(first)) throw new Error('--minutes is a number above 0, --seed a whole one.');

const perRound = 200;
const end = performance.now() + minutes * 60_000;
let tried = 0;
for (let seed = first; performance.now() < end && process.exitCode === undefined; seed++)
  for (const [what, law] of Object.entries(laws)) {
    const outcome = law({ seed, numRuns: perRound });
    tried += outcome.tried;
    if (outcome.broken === undefined) continue;
    process.exitCode = 1;
    console.error(`Broken with seed ${seed}, ${what}: ${outcome.broken.why}\n`);
    console.error(outcome.broken.raw.toString('latin1'));
    console.error(`\nIn base64: ${outcome.broken.raw.toString('base64')}`);
  }
console.log(`${tried} mails were tried, from seed ${first} on.`);
