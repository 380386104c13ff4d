import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { managerOf, personOptions, subjectOf, whoOf } from './privacy/chosen-person.ts';
import { answers, type DataManager, type ExportedPart, type ExportPlace } from './privacy/data-manager.ts';
import { PlainError, readOptions, run, UsageError } from './text/command-line.ts';

const help = `Writes all that is held of a customer into a folder: JSON files, mails and attachments. The same that \`npm run erase\` would remove.

  npm run export-customer -- --address <address> --to <folder>

  --id <customer>       instead of an address: the id that stands in the console's address line
  --as <who>            says it in the audit; you, unless it is given
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\`

What others wrote of the customer is left out: it is theirs. Read notes of agents before you hand them over.`;

await run(async () => {
  const options = readOptions({ ...personOptions, to: { type: 'string' } }, help);
  const { to } = options;
  if (to === undefined) throw new UsageError('Say where to: --to <folder>.');
  if (existsSync(to)) throw new PlainError(`${to} is there already: name a folder that is not.`);
  const subject = subjectOf(options);
  const manager = managerOf(options);
  const who = whoOf(options);
  const totals = { parts: 0, files: 0 };
  let from: ExportPlace | undefined = { place: 0 };
  while (from !== undefined) {
    const { parts, next } = await pageFrom(from, subject, who, manager);
    for (const part of parts) {
      totals.parts++;
      totals.files += await writePart(part, to, totals.parts);
    }
    from = next;
  }
  if (totals.parts === 0) throw new PlainError('Nothing is held of them.');
  console.log(`${totals.parts} JSON files and ${totals.files} mails and attachments are in ${to}.`);
});

async function pageFrom(
  from: ExportPlace,
  subject: ReturnType<typeof subjectOf>,
  who: string,
  manager: DataManager,
): Promise<{ readonly parts: readonly ExportedPart[]; readonly next?: ExportPlace | undefined }> {
  return (await manager.ask({ command: 'export', subject, from, who }, answers.page)).page;
}

/** @returns how many files came with it */
async function writePart({ name, items, files }: ExportedPart, to: string, place: number): Promise<number> {
  const isCase = name.startsWith('cases/');
  put(join(to, isCase ? `${name}.json` : `${name}-${place}.json`), JSON.stringify(items, null, 2));
  for (const { key, url } of files) {
    const answer = await fetch(url);
    if (!answer.ok) throw new PlainError(`The file ${key} could not be loaded (${answer.status}).`);
    put(join(to, 'files', key), Buffer.from(await answer.arrayBuffer()));
  }
  return files.length;
}

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
