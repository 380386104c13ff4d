import { existsSync, writeFileSync } from 'node:fs';
import { NodeDomainNames } from '../functions/adapters/dns/domain-names.ts';
import { PlainError, readOptions, run, UsageError } from '../local/commands/text/command-line.ts';
import { answeredBy, answeredByFlags } from './setup/answered.ts';
import { domainWarnings, nextSteps } from './setup/next-steps.ts';
import { nameOfItself, settingsText } from './setup/settings-text.ts';
import { terminal } from './setup/terminal.ts';

const help = `Asks what an install needs, writes postcase.config.jsonc, and tells what comes next.

  npm run setup                            asks
  npm run setup -- --stage test            for a stage: writes postcase.test.config.jsonc
  npm run setup -- --yes --mail-domain support.example.com --admin-address olga@example.com
                                           asks nothing, and takes for the rest what it would suggest

  --public-address <address>   that customers know already, and that stays at its server
  --mail-domain <domain>       whose mail becomes cases
  --admin-address <address>    who is invited to the console
  --alarm-address <address>    who hears when something is wrong
  --region <region>            of AWS
  --stack-name <name>          tells several installs apart
  --overwrite                  writes over a file that is there`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

await run(async () => {
  const options = readOptions(
    {
      'public-address': text,
      'mail-domain': text,
      'admin-address': text,
      'alarm-address': text,
      region: text,
      'stack-name': text,
      stage: text,
      yes: flag,
      overwrite: flag,
    },
    help,
  );
  const { stage, yes = false, overwrite = false, ...flags } = options;
  if (stage !== undefined && !/^[a-z][a-z0-9-]{0,19}$/.test(stage))
    throw new UsageError(`--stage "${stage}" is no name of a stage: small letters, digits and hyphens, 20 at most.`);
  const region = process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
  const known = { flags: { 'stack-name': stage === undefined ? undefined : nameOfItself(stage), ...flags }, region };
  const name = `postcase.${stage === undefined ? '' : `${stage}.`}config.jsonc`;
  const there = [name, name.slice(0, -1)].find((each) => existsSync(each));
  if (there !== undefined && !overwrite && yes)
    throw new PlainError(`${there} is there already, and stays as it is. --overwrite writes over it.`);

  const person = terminal();
  try {
    if (there !== undefined && !overwrite && !(await agrees(`${there} is there already. Write over it? [y/N]: `)))
      return person.say('It stays as it is.');
    const answers = yes ? answeredByFlags(known) : await answeredBy(person, known);
    const domain = answers['mail-domain'] ?? '';
    const servers = await new NodeDomainNames().mailServers(domain).catch(() => []);
    const warnings = domainWarnings(
      domain,
      servers.map(({ exchange }) => exchange),
    );
    for (const warning of warnings) person.say(`  ! ${warning}`);
    if (warnings.length > 0 && !yes && !(await agrees('Is that what you want? [y/N]: ')))
      return person.say('Nothing was written. Run it again with another domain.');
    writeFileSync(there ?? name, settingsText(answers, stage));
    person.say(`\n${there ?? name} is written. Keep it: it says what this install is, and git ignores it.`);
    for (const line of nextSteps(answers, stage)) person.say(line);
  } finally {
    person.close();
  }

  async function agrees(question: string): Promise<boolean> {
    return /^y(es)?$/i.test(await person.ask(question));
  }
});
