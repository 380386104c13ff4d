import { startedEndpoint } from './cloud/started-cloud.ts';
import { readOptions, run, UsageError } from './text/command-line.ts';
import { answers, WordBuilder } from './words/word-builder.ts';

const help = `The words that cases are found by. They follow what happens by themselves; built anew, they are those of all cases, also
of such that are older than the search.

  npm run words -- --rebuild      beside the words that are sought in, which they then take the place of

  --function <name>               asks that function in AWS, with your credentials, instead of the cloud of \`npm start\`

Mail may come in meanwhile, and everybody can go on searching. Interrupted, it is run again and goes on where it was.`;

await run(async () => {
  const { rebuild, function: name } = readOptions({ rebuild: { type: 'boolean' }, function: { type: 'string' } }, help);
  if (rebuild !== true) throw new UsageError('Say what is to be done: npm run words -- --rebuild.');
  const builder = name === undefined ? WordBuilder.local(startedEndpoint()) : WordBuilder.aws(name);
  for (let begins = true; ; begins = false) {
    const { rebuilt } = await builder.ask({ command: 'rebuild-words', begins }, answers.rebuilt);
    if (rebuilt.at === 'done') return console.log(`All ${rebuilt.of} cases are found by their words.`);
    const what =
      rebuilt.at === 'cases' ? 'cases are done' : 'cases are rid of their old words; the new ones are in use';
    console.log(`${rebuilt.done} of ${rebuilt.of} ${what}`);
  }
});
