import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { NodeDomainNames } from '../functions/adapters/dns/domain-names.ts';
import { readOptions, run } from '../local/commands/text/command-line.ts';
import { regionOfPerson } from './deploy/aws.ts';
import { refuseTakenByNpm } from './deploy/npm-options.ts';
import { setUp } from './setup/set-up.ts';
import { terminal } from './setup/terminal.ts';

const help = `Asks what an install needs, writes postcase.config.jsonc, and tells what comes next.

  npm run setup                            asks
  npm run setup -- --stage test            for a stage: writes postcase.test.config.jsonc
  npm run setup -- --yes --mail-domain support.example.com --admin-address olga@example.com
                                           asks nothing, and takes for the rest what it would suggest

  --public-address <address>   that customers know already, and that stays at its server
  --mail-domain <domain>       whose mail becomes cases
  --from-public-address yes    mails leave from that address, which needs records in the DNS of its domain
  --admin-address <address>    who is invited to the console
  --alarm-address <address>    who hears when something is wrong
  --region <region>            of AWS
  --stack-name <name>          tells several installs apart
  --overwrite                  writes over a file that is there, which is kept as <name>.bak`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

await run(async () => {
  refuseTakenByNpm(
    'setup',
    ['stage', 'overwrite', 'public-address', 'from-public-address', 'mail-domain', 'admin-address'],
    process.env,
  );
  const options = readOptions(
    {
      'public-address': text,
      'mail-domain': text,
      'from-public-address': text,
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
  const { stage, yes = false, overwrite = false, help: _, ...flags } = options;
  const person = terminal();
  const names = new NodeDomainNames();
  try {
    await setUp(
      { stage, yes, overwrite, flags },
      {
        person,
        region: await regionOfPerson(),
        isThere: existsSync,
        write: writeFileSync,
        keep: copyFileSync,
        mailServers: (domain) =>
          names.mailServers(domain).then(
            (servers) => servers.map(({ exchange }) => exchange),
            () => [],
          ),
      },
    );
  } finally {
    person.close();
  }
});
