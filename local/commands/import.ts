import { userInfo } from 'node:os';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { closingLines } from './import/closing-lines.ts';
import { runImport } from './import/import-run.ts';
import { answers, Importer } from './import/importer.ts';
import { mailSource } from './import/mail/mail-source.ts';
import { Remarks } from './import/remarks.ts';
import { zammadSource } from './import/zammad/zammad-source.ts';
import { readOptionsAndWords, run, UsageError } from './text/command-line.ts';

const help = `Imports cases, customers and messages of another system. Nothing is sent, and no rule, clock or wait begins.

  npm run import -- zammad <folder>        JSON files of Zammad's API: docs/import.md tells how to get them
  npm run import -- mail <path> [<path>…]  mbox files and Maildir folders, together: a chain of mails is one case

  --dry-run           reads all and tells what there is and what cannot be read; writes nothing
  --open              mail: cases stay open; else they are closed (Zammad tells it of each ticket)
  --own <addresses>   mail: further addresses and domains of yours, with commas: what they sent is an answer
  --as <who>          stands in the history of the cases; your user name unless given
  --function <name>   asks that function in AWS, with your credentials, instead of the cloud of \`npm start\`

Interrupted, it is run again and goes on: nothing is there twice, nothing is missing.`;

await run(async () => {
  const [flag, text] = [{ type: 'boolean' }, { type: 'string' }] as const;
  const { values, words } = readOptionsAndWords(
    { 'dry-run': flag, open: flag, own: text, as: text, function: text },
    help,
    { words: true },
  );
  const [from, ...paths] = words;
  const [path] = paths;
  if ((from !== 'zammad' && from !== 'mail') || path === undefined)
    throw new UsageError('Say what to import: zammad <folder>, or mail <mbox file or Maildir folder>.');
  if (from === 'zammad' && paths.length > 1) throw new UsageError('Zammad is imported from one folder.');
  if (from === 'zammad' && (values.open || values.own !== undefined))
    throw new UsageError('--open and --own go with mail: Zammad tells it of each ticket.');
  const name = values.function;
  const importer = name === undefined ? Importer.local(startedEndpoint()) : Importer.aws(name);
  const { mailDomain, own, caseNumberMask } = await importer.ask({ command: 'tell-addresses' }, answers.addresses);
  const remarks = new Remarks();
  const now = Date.now();
  const source =
    from === 'zammad'
      ? await zammadSource(path, { remarks, now, caseNumberMask })
      : await mailSource(paths, {
          remarks,
          now,
          caseNumberMask,
          isOpen: values.open === true,
          own: [mailDomain, ...own, ...(values.own ?? '').split(',')].map((one) => one.trim().toLowerCase()),
        });
  const isDry = values['dry-run'] === true;
  const counts = await runImport(source, { importer, remarks, isDry, who: values.as ?? userInfo().username });
  for (const line of closingLines(counts, remarks, isDry)) console.log(line);
});
