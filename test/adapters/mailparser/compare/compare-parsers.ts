import { PlainError, readOptions, run, UsageError } from '../../../../local/commands/text/command-line.ts';
import type { FieldName, Fields } from './fields.ts';
import { betterThanOurs, type Judged, judge, parserNames, unlikeOurs } from './judged.ts';
import { type KnownMail, knownMails } from './known-mails.ts';
import type { ParserName } from './parsers.ts';
import { tableLines } from './table.ts';

const help = `Reads all mails with known right values by our reader and by the kept parsers, and prints who reads which kind right.

  npm run compare-parsers

  --show <parser>      the mails of which it reads more right than ours
  --differ <parser>    where it says something else than ours and nobody knows what is right
  --kind <words>       only kinds that hold these words: --kind date

Parsers: ${parserNames.filter((name) => name !== 'ours').join(', ')}.`;

await run(async () => {
  const options = { show: { type: 'string' }, differ: { type: 'string' }, kind: { type: 'string' } } as const;
  const { show, differ, kind = '' } = readOptions(options, help);
  const shown = parserOf('--show', show);
  const differing = parserOf('--differ', differ);
  const mails = knownMails().filter((mail) => mail.kind.toLowerCase().includes(kind.toLowerCase()));
  if (mails.length === 0) throw new PlainError(`No kind of mails is called "${kind}".`);
  const judged = await judgedAll(mails);
  for (const mail of judged) {
    if (shown !== undefined) print(mail, shown, betterThanOurs(mail, shown));
    if (differing !== undefined) print(mail, differing, unlikeOurs(mail, differing));
  }
  for (const line of tableLines(judged)) console.log(line);
});

function parserOf(option: string, name: string | undefined): ParserName | undefined {
  const others = parserNames.filter((one) => one !== 'ours');
  const found = others.find((one) => one === name);
  if (name !== undefined && found === undefined)
    throw new UsageError(`${option} needs one of ${others.join(', ')}, not "${name}".`);
  return found;
}

/** The first round is for the compiler: only the second one's times are told. */
async function judgedAll(mails: readonly KnownMail[]): Promise<readonly Judged[]> {
  for (const mail of mails) await judge(mail);
  const judged = [];
  for (const mail of mails) judged.push(await judge(mail));
  return judged;
}

function print(mail: Judged, parser: ParserName, fields: readonly FieldName[]): void {
  if (fields.length === 0) return;
  const said = (told: Fields | undefined, field: FieldName) => JSON.stringify(told?.[field] ?? '').slice(0, 300);
  console.log(`\n${mail.kind}: ${mail.name}`);
  for (const field of fields) {
    if (mail.right[field] !== undefined) console.log(`  right        ${field} ${said(mail.right, field)}`);
    console.log(`  ours         ${field} ${said(mail.readings.ours.told, field)}`);
    console.log(`  ${parser.padEnd(12)} ${field} ${said(mail.readings[parser].told, field)}`);
  }
}
