import { managerOf, personOptions, whoOf } from './privacy/chosen-person.ts';
import { answers } from './privacy/data-manager.ts';
import { holdLine } from './privacy/erasure-lines.ts';
import { readNumber, readOptions, run, UsageError } from './text/command-line.ts';

const help = `A legal hold keeps a customer, or one case, from being erased by anybody and anything until it is lifted.

  npm run hold                                     lists what is held
  npm run hold -- --id <customer> --reason <why>   holds a customer with all that is theirs
  npm run hold -- --case <number> --reason <why>   holds a case
  npm run hold -- --id <customer> --lift           lifts it; the same with --case

  --as <who>            stands in the audit; your user name unless given
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\``;

await run(async () => {
  const text = { type: 'string' } as const;
  const options = readOptions(
    { id: personOptions.id, as: text, function: text, case: text, reason: text, lift: { type: 'boolean' } },
    help,
  );
  const manager = managerOf(options);
  const who = whoOf(options);
  const { id, reason } = options;
  const number = readNumber('case', options.case);
  if (id !== undefined && number !== undefined) throw new UsageError('One thing at a time, not --id and --case.');
  if (id === undefined && number === undefined) {
    const { holds } = await manager.ask({ command: 'list-holds' }, answers.holds);
    for (const one of holds) console.log(holdLine(one));
    if (holds.length === 0) console.log('Nothing is on legal hold.');
    return;
  }
  const of = id === undefined ? ({ kind: 'case', number: number ?? 0 } as const) : ({ kind: 'customer', id } as const);
  if (options.lift) {
    await manager.ask({ command: 'lift-hold', of, who }, answers.lifted);
    return console.log('The legal hold is lifted.');
  }
  if (reason === undefined) throw new UsageError('Say why: --reason <why>.');
  const { hold } = await manager.ask({ command: 'hold', of, reason, who }, answers.hold);
  console.log(holdLine(hold));
});
