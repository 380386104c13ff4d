import { userInfo } from 'node:os';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { templateActions } from './template/template-actions.ts';
import { TemplateEditor } from './template/template-editor.ts';
import { readOptionsAndWords, requireFitting, run, UsageError } from './text/command-line.ts';

const help = `Shows, tries and changes mail templates. docs/templates.md tells what they may say.

  npm run template -- --list
  npm run template -- --show resolved                          its texts
  npm run template -- --show resolved --out <folder>           writes them there, a file for each part and language
  npm run template -- --edit resolved --from <folder>          checks them and puts them in effect as a new version
  npm run template -- --edit thanks --from <folder> --audience customer --label "Thank you"      a new template
  npm run template -- --preview resolved --case 42             the mails it would make of a case; else of a sample
  npm run template -- --preview resolved --from <folder> --out <folder>
  npm run template -- --test resolved --to you@example.org     sends one; --language ru for the Russian one
  npm run template -- --history resolved
  npm run template -- --restore resolved 3                     an earlier version; 0 for the texts that ship

  --as <who>            stands in the history; your user name unless given
  --note <words>        with --edit: what you changed, for the history
  --version <n>         with --show: that version; with --edit and --restore: only if it still is in effect
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\``;

const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;

await run(async () => {
  const { values, words } = readOptionsAndWords(
    {
      list: flag,
      show: flag,
      edit: flag,
      preview: flag,
      test: flag,
      history: flag,
      restore: flag,
      from: text,
      out: text,
      case: text,
      to: text,
      language: text,
      audience: text,
      label: text,
      note: text,
      as: text,
      version: text,
      function: text,
    },
    help,
    { words: true },
  );
  const [asked, other] = templateActions.filter(({ name }) => values[name] === true);
  if (!asked) throw new UsageError('Say what to do, such as --list. --help tells what there is.');
  if (other) throw new UsageError(`One thing at a time, not --${asked.name} and --${other.name}.`);
  if (words.length !== asked.words)
    throw new UsageError(`--${asked.name} is written so: npm run template -- --${asked.name} ${asked.usage}`);
  requireFitting(values, asked.name, ['function', ...asked.options]);
  const editor =
    values.function === undefined ? TemplateEditor.local(startedEndpoint()) : TemplateEditor.aws(values.function);
  const { from, out, to, label, note } = values;
  await asked.run(editor, words, {
    who: values.as ?? userInfo().username,
    version: numberIn('version', values.version),
    caseNumber: numberIn('case', values.case?.replace(/^\D+/, '')),
    language: values.language,
    audience: oneOf('audience', values.audience, ['customer', 'agent']),
    from,
    out,
    to,
    label,
    note,
  });
});

function numberIn(option: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d{1,15}$/.test(written)) return Number(written);
  throw new UsageError(`--${option} needs a number, not "${written}".`);
}

function oneOf<const One extends string>(
  option: string,
  written: string | undefined,
  allowed: readonly One[],
): One | undefined {
  if (written === undefined) return undefined;
  const found = allowed.find((one) => one === written);
  if (found) return found;
  throw new UsageError(`--${option} is ${allowed.join(' or ')}, not "${written}".`);
}
