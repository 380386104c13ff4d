import { userInfo } from 'node:os';
import { askClock } from './cloud/cloud-clock.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { answers, Configurator } from './config/configurator.ts';
import { PlainError, readOptions, requireFitting, run, UsageError } from './text/command-line.ts';
import { endOfDay, meantToken, tokenLines } from './token/token-list.ts';

const help = `Makes, shows and revokes the tokens with which scripts ask the API: docs/api/README.md.

  npm run token -- --list                            those that there are, newest first
  npm run token -- --create <name> --role <role>     makes one and shows it, now and never again
  npm run token -- --revoke <name or id>             it is good for nothing from now on

  --role <role>         viewer reads, agent works on cases, admin decides, calls tells of telephone calls alone
  --until <day>         the last day on which it is good, such as 2027-01-31 (UTC); for ever unless given
  --as <who>            stands in the audit; your user name unless given
  --function <name>     asks the function \`configure\` in AWS, with your credentials, instead of the cloud of \`npm start\``;

const text = { type: 'string' } as const;
const roles = ['viewer', 'agent', 'admin', 'calls'] as const;

await run(async () => {
  const options = readOptions(
    { list: { type: 'boolean' }, create: text, revoke: text, role: text, until: text, as: text, function: text },
    help,
  );
  const asked = (['list', 'create', 'revoke'] as const).filter((name) => options[name] !== undefined);
  const [what] = asked;
  if (what === undefined) throw new UsageError('Say what to do, such as --list. --help tells what there is.');
  if (asked.length > 1) throw new UsageError(`One thing at a time, not --${asked.join(' and --')}.`);
  const { as: who = userInfo().username, function: inAws } = options;
  const fitting = { list: [], create: ['role', 'until', 'as'], revoke: ['as'] }[what];
  requireFitting(options, what, ['function', ...fitting]);
  const configurator = inAws === undefined ? Configurator.local(startedEndpoint()) : Configurator.aws(inAws);
  switch (what) {
    case 'list': {
      const { tokens } = await configurator.ask({ command: 'list-tokens' }, answers.tokens);
      const now = inAws === undefined ? await askClock(startedEndpoint()) : new Date();
      for (const line of tokenLines(tokens, now.toISOString())) console.log(line);
      return;
    }
    case 'create': {
      const role = roles.find((one) => one === options.role);
      if (role === undefined) throw new UsageError(`--create needs --role, one of ${roles.join(', ')}.`);
      const validUntil = options.until === undefined ? undefined : endOfDay(options.until);
      const about = { name: options.create ?? '', role, validUntil };
      const made = await configurator.ask({ command: 'create-token', who, ...about }, answers.created);
      console.log(`${made.text}\nKeep it where secrets are kept: it is shown this once.`);
      return;
    }
    case 'revoke': {
      const { tokens } = await configurator.ask({ command: 'list-tokens' }, answers.tokens);
      const meant = meantToken(options.revoke ?? '', tokens);
      if (!meant)
        throw new PlainError(`There is no token "${options.revoke}" to revoke. --list shows those that there are.`);
      await configurator.ask({ command: 'revoke-token', who, id: meant.id }, answers.token);
      console.log(`The token "${meant.name}" is revoked.`);
    }
  }
});
