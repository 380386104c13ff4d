import { managerOf, personOptions, subjectOf, whoOf } from './privacy/chosen-person.ts';
import { answers, type ToldHold } from './privacy/data-manager.ts';
import { countLines, erasureLine, holdLine } from './privacy/erasure-lines.ts';
import { askLine } from './text/ask-line.ts';
import { PlainError, readOptions, run } from './text/command-line.ts';

const help = `Erases all that is held of a customer: cases, mails, files, words, held mail, calls, addresses. For good.

  npm run erase -- --address <address> --dry-run   tells what would go, and does nothing
  npm run erase -- --address <address>             asks, and erases
  npm run erase -- --address <address> --yes       does not ask
  npm run erase -- --was <address>                 whether somebody was erased, when and by whom
  npm run erase -- --list                          the newest erasures

  --id <customer>       instead of an address: the id that stands in the console's address line
  --as <who>            stands in the record; your user name unless given
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\`

Interrupted, it is run again and goes on. What others wrote stays theirs, without the customer's name and address.`;

await run(async () => {
  const flag = { type: 'boolean' } as const;
  const options = readOptions(
    { ...personOptions, 'dry-run': flag, yes: flag, list: flag, was: { type: 'string' } },
    help,
  );
  const manager = managerOf(options);
  if (options.list || options.was !== undefined) {
    const { erasures } =
      options.was === undefined
        ? await manager.ask({ command: 'list-erasures' }, answers.erasures)
        : await manager.ask({ command: 'was-erased', address: options.was }, answers.erasures);
    for (const one of erasures) console.log(erasureLine(one));
    if (erasures.length === 0) console.log('Nobody was erased.');
    return;
  }
  const subject = subjectOf(options);
  const { look } = await manager.ask({ command: 'look-at-data', subject }, answers.look);
  for (const line of [...countLines(look.counts), ...look.holds.map(holdLine)]) console.log(line);
  if (look.isMore) console.log('There is more: it was not counted to its end.');
  if (options['dry-run']) return console.log('Nothing was done.');
  const [held] = look.holds;
  if (held !== undefined)
    throw new PlainError(`Nothing was done. To lift the hold: npm run hold -- ${liftOption(held)} --lift`);
  const question = 'All of this will be gone for good. Write "erase" to go on: ';
  if (!options.yes && (await askLine(question, process.stdin)) !== 'erase')
    throw new PlainError('\nNothing was done: it takes the word "erase", or --yes where nobody can be asked.');
  for (;;) {
    const { erasure } = await manager.ask({ command: 'erase', subject, who: whoOf(options) }, answers.erasure);
    console.log(erasureLine(erasure));
    if (erasure.state === 'done') return;
  }
});

function liftOption({ of }: ToldHold): string {
  return of.kind === 'case' ? `--case ${of.number}` : `--id ${of.id}`;
}
