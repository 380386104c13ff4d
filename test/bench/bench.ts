import { readOptions, run, UsageError } from '../../local/commands/text/command-line.ts';

const help = `Measures what mails, cases, deadlines and words take and cost, on an embedded cloud of its own.

  npm run bench -- --mails <number>      mails of each run (500)
  npm run bench -- --cases <number>      cases that are stored for the last runs (10000); 0: only the first runs
  npm run bench -- --lives <number>      cases that are led from mail to rating (200)
  npm run bench -- --seed <number>       other mails (1)
  npm run bench -- --only words          only what the words of mails take
  npm run bench -- --postings <number>   with so many words stored before (0)
  npm run bench -- --against <folder>    another checkout and this one in turn, on the same mails
  npm run bench -- --rounds <number>     how often, beside --against (3)`;

export interface BenchOptions {
  readonly seed: number;
  /** Of each measured run. */
  readonly mails: number;
  readonly lives: number;
  /** Stored for the last runs; 0: there are none. */
  readonly cases: number;
  readonly only: 'words' | undefined;
  /** Words stored before those of mails are measured. */
  readonly postings: number;
}

const text = { type: 'string' } as const;

await run(async () => {
  const given = readOptions(
    { seed: text, mails: text, lives: text, cases: text, against: text, rounds: text, only: text, postings: text },
    help,
  );
  if (given.only !== undefined && given.only !== 'words')
    throw new UsageError(`--only takes words, not "${given.only}".`);
  const options: BenchOptions = {
    seed: wholeNumber('seed', given.seed ?? '1', 0),
    mails: wholeNumber('mails', given.mails ?? '500', 1),
    lives: wholeNumber('lives', given.lives ?? '200', 1),
    cases: wholeNumber('cases', given.cases ?? '10000', 0),
    only: given.only,
    postings: wholeNumber('postings', given.postings ?? '0', 0),
  };
  const rounds = wholeNumber('rounds', given.rounds ?? '3', 1);
  // What measures is loaded when it is known what to measure.
  if (given.against === undefined) return (await import('./measurements.ts')).measurements(options);
  return (await import('./against.ts')).compare(given.against, { mails: options.mails, rounds });
});

/** @throws UsageError */
function wholeNumber(name: string, given: string, least: number): number {
  if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given);
  throw new UsageError(`--${name} takes a whole number from ${least} on, not "${given}".`);
}
