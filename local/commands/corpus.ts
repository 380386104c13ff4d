import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { LocalCloud } from '../cloud.ts';
import { corpusFiles } from './corpus/corpus-files.ts';
import { keptMails } from './corpus/corpus-kept.ts';
import { type Fate, fateLines, outcomeOf, totalLines } from './corpus/corpus-report.ts';
import { CorpusRun } from './corpus/corpus-run.ts';
import { synthesize } from './start/synthesize.ts';
import { PlainError, readOptionsAndWords, run, UsageError } from './text/command-line.ts';

const help = `Registers every mail of a folder on a cloud of its own and tells what became of each.
Ends with 1 if one vanished: if it is neither in a case, nor held, nor a known duplicate.

  npm run corpus -- <folder>        its *.eml files, or all its files if it has none; folders in it, too

  --at-once <number>    mails that are sent at the same time (4)
  --data <folder>       keeps the cloud's data there, to look into it afterwards
  --total               prints no line for each mail`;

const recipient = 'support@postcase.test';

/** Rewrites its line in a terminal, and writes one now and then elsewhere. */
function progressLine(all: number): (done: number) => void {
  const every = process.stderr.isTTY ? 10 : 500;
  return (done) => {
    if (done % every !== 0 && done !== all) return;
    process.stderr.write(
      `${process.stderr.isTTY ? '\r' : ''}${done} of ${all} mails sent${process.stderr.isTTY ? '' : '\n'}`,
    );
    if (process.stderr.isTTY && done === all) process.stderr.write('\n');
  };
}

await run(async () => {
  const { values: call, words } = readOptionsAndWords(
    { 'at-once': { type: 'string' }, data: { type: 'string' }, total: { type: 'boolean' } },
    help,
    { words: true },
  );
  const [folder, ...more] = words;
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder with mails. --help tells more.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new PlainError(`There is no folder ${folder}.`);
  const atOnce = Number(call['at-once'] ?? 4);
  if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > 50)
    throw new UsageError(`--at-once needs a number from 1 to 50, not "${call['at-once']}".`);
  const files = corpusFiles(folder);
  if (files.length === 0) throw new PlainError(`There is no mail in ${folder}.`);

  const assembly = await synthesize((words) => console.error(words), new AbortController().signal);
  const dataDir = call.data === undefined ? mkdtempSync(join(tmpdir(), 'postcase-corpus-')) : resolve(call.data);
  const corpus = new CorpusRun(recipient, atOnce);
  const ports = { smtp: 0, gateway: 0, viewer: 0 };
  const cloud = new LocalCloud({ assembly, dataDir, ports, fresh: true, onLog: (line) => corpus.hear(line) });
  try {
    await cloud.start();
    const startedAt = performance.now();
    const sent = await corpus.run(cloud, files, progressLine(files.length));
    const seconds = (performance.now() - startedAt) / 1000;
    const kept = await keptMails(cloud);
    const fates: Fate[] = sent
      .map((mail) => ({
        file: relative(folder, mail.file),
        kept: mail.id === undefined ? undefined : kept.get(mail.id),
        said: mail.id === undefined ? undefined : corpus.saidOf(mail.id),
        refusal: mail.refusal,
        ms: corpus.durationOf(mail),
      }))
      .toSorted((one, other) => (one.file < other.file ? -1 : 1));
    const dead = cloud.deadLetters();
    for (const fate of fates)
      if (!call.total || outcomeOf(fate) === 'vanished') for (const line of fateLines(fate)) console.log(line);
    console.log('');
    for (const line of totalLines(fates, seconds)) console.log(line);
    for (const [words, times] of corpus.failures) console.log(styleText('red', `  failed ${times} times: ${words}`));
    for (const { queue, body } of dead)
      console.log(styleText('red', `  dead letter in ${queue}: ${body.slice(0, 300)}`));
    const isLost = fates.some((fate) => outcomeOf(fate) === 'vanished') || fates.length !== files.length;
    // An answer that could not be sent is a dead letter, too, but no mail to us.
    if (isLost || dead.some(({ body }) => body.includes('"notificationType"'))) process.exitCode = 1;
  } finally {
    await cloud.stop();
    if (call.data === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
});
