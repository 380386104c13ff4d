import { userInfo } from 'node:os';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { configActions } from './config/config-actions.ts';
import { Configurator } from './config/configurator.ts';
import { readOptionsAndWords, requireFitting, run, UsageError } from './text/command-line.ts';

const help = `Shows and changes lookups (lists that rules read) and settings. Functions know of a change within ten seconds.

  npm run config -- --list                              the lookups that there are
  npm run config -- --list setting                      all settings: what they are, may be and mean
  npm run config -- --list status                       the rows of a lookup
  npm run config -- --show status New                   one row, as JSON

  npm run config -- --setting closeResolvedCasesAfterDays 14
  npm run config -- --setting linkByNumberInBody no     or off; yes or on
  npm run config -- --set status New '{"label": {"en": "Received"}}'
                                        changes the columns that you give; makes the row if there is none
  npm run config -- --set agent ann@agents.test '{"name": "Ann"}'
  npm run config -- --off rule closed                   switches a row off, --on switches it on
  npm run config -- --reset status New                  a base row as it ships
  npm run config -- --remove category Returns           a row of your own; base rows are switched off instead

  npm run config -- --dry-run-rule <file>               what a rule would have done to the cases of the last thirty days, saved or not:
                                        the file holds its columns, {"name": …, "on": …, "actions": …}
  npm run config -- --import-calendar <schedule> <file.ics>   holidays of an iCalendar file become other days of a schedule, in place of
                                        what the same calendar brought before; with --dry-run they are only told
  npm run config -- --export [file]                     what differs from what ships, as JSON; with --all everything
  npm run config -- --import <file> --dry-run           what importing it would change
  npm run config -- --import <file>                     rows that it does not name stay; with --replace they go
  npm run config -- --audit [20]                        who changed what, newest first

  npm run config -- --webhook-secret <name>             what calls of a webhook are signed with; with --renew a new one:
                                        the one before goes on signing for a day

  --as <who>            stands in the audit; your user name unless given
  --version <n>         changes a row only if it still is the one that --show showed
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\``;

const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;

await run(async () => {
  const { values, words } = readOptionsAndWords(
    {
      list: flag,
      show: flag,
      setting: flag,
      set: flag,
      on: flag,
      off: flag,
      remove: flag,
      reset: flag,
      'dry-run-rule': flag,
      'import-calendar': flag,
      export: flag,
      import: flag,
      audit: flag,
      'webhook-secret': flag,
      renew: flag,
      all: flag,
      'dry-run': flag,
      replace: flag,
      as: text,
      version: text,
      function: text,
    },
    help,
    { words: true },
  );
  const [asked, other] = configActions.filter(({ name }) => values[name] === true);
  if (!asked) throw new UsageError('Say what to do, such as --list status. --help tells what there is.');
  if (other) throw new UsageError(`One thing at a time, not --${asked.name} and --${other.name}.`);
  const [least, most] = asked.words;
  if (words.length < least || words.length > most)
    throw new UsageError(`--${asked.name} is written so: npm run config -- --${asked.name} ${asked.usage}`);
  requireFitting(values, asked.name, ['function', ...asked.options]);
  if (values.version !== undefined && !/^\d+$/.test(values.version))
    throw new UsageError(`--version needs a number, not "${values.version}".`);
  const configurator =
    values.function === undefined ? Configurator.local(startedEndpoint()) : Configurator.aws(values.function);
  await asked.run(configurator, words, {
    who: values.as ?? userInfo().username,
    version: values.version === undefined ? undefined : Number(values.version),
    all: values.all === true,
    dryRun: values['dry-run'] === true,
    replace: values.replace === true,
    renew: values.renew === true,
  });
});
