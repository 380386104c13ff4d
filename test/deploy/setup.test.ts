import { describe, expect, it } from 'vitest';
import { domainWarnings } from '../../deploy/domain-warnings.ts';
import { answeredBy, answeredByFlags } from '../../deploy/setup/answered.ts';
import { nextSteps } from '../../deploy/setup/next-steps.ts';
import { type SetUp, setUp } from '../../deploy/setup/set-up.ts';
import { settingsText } from '../../deploy/setup/settings-text.ts';
import { readSettings } from '../../infra/settings/settings.ts';
import { parseSettingsFile } from '../../infra/settings/settings-file.ts';

/** Somebody who gives these answers; what they were told and asked. */
function person(...answers: string[]) {
  const heard: string[] = [];
  return {
    heard,
    say: (line: string) => void heard.push(line),
    ask: async (question: string) => {
      heard.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('There is no answer left.');
      return answer;
    },
  };
}
const nothingKnown = { flags: {}, region: undefined };

describe('OPS-09 setting an install up by questions', () => {
  it('takes what is suggested where nothing is answered', async () => {
    const olga = person('support@bakery.test', '', '', 'olga@example.com', '', '', '');
    expect(await answeredBy(olga, { flags: {}, region: 'eu-central-1' })).toEqual({
      'public-address': 'support@bakery.test',
      'mail-domain': 'cases.bakery.test',
      'from-public-address': 'no',
      'admin-address': 'olga@example.com',
      'alarm-address': 'olga@example.com',
      region: 'eu-central-1',
      'stack-name': 'Postcase',
    });
  });

  it('suggests a subdomain of the domain that the documents take for an example, too', async () => {
    const olga = person('support@example.com', '', '', 'olga@example.org', '', '', '');
    expect(await answeredBy(olga, nothingKnown)).toMatchObject({ 'mail-domain': 'cases.example.com' });
  });

  it('NOTE-09 asks nothing of mails from a public address where there is none', async () => {
    const olga = person('', 'support.example.com', 'olga@example.org', '', '', '');
    expect(await answeredBy(olga, nothingKnown)).toMatchObject({
      'public-address': '',
      'from-public-address': 'no',
      'admin-address': 'olga@example.org',
    });
  });

  it('suggests no domain of a service where anybody has a mailbox', async () => {
    const olga = person('shop@gmail.com', '', 'support.example.com', 'shop@gmail.com', '', '', '');
    expect(await answeredBy(olga, nothingKnown)).toMatchObject({ 'mail-domain': 'support.example.com' });
    expect(olga.heard.join()).not.toContain('cases.gmail.com');
  });

  it('tells what is wrong as one types, by the rules of the deployment, and asks again', async () => {
    const olga = person(
      '',
      'localhost',
      'support.example.com',
      '',
      'me@support.example.com',
      'olga@example.com',
      '',
      'Ireland',
      '',
      'my stack',
      'Trial',
    );
    expect(await answeredBy(olga, nothingKnown)).toMatchObject({ region: 'eu-west-1', 'stack-name': 'Trial' });
    const told = olga.heard.filter((line) => line.startsWith('  '));
    expect(told).toEqual([
      expect.stringMatching(/"localhost" is no mail domain such as/),
      '  This has to be said.',
      expect.stringMatching(/"me@support\.example\.com" is in the mail domain support\.example\.com itself/),
      expect.stringMatching(/"Ireland" is no region of AWS/),
      expect.stringMatching(/"my stack" is no name of a stack/),
    ]);
  });

  it('NOTE-09 asks whether mails leave from the public address, and checks the other addresses by it', async () => {
    const olga = person('Info@Bakery.test', '', 'maybe', 'yes', 'info@bakery.test', 'olga@bakery.test', '', '', '');
    const answers = await answeredBy(olga, nothingKnown);
    const told = olga.heard.filter((line) => line.startsWith('  '));
    expect(told).toEqual([
      '  "maybe" is neither yes nor no.',
      expect.stringMatching(/"info@bakery\.test" is the public address of a mailbox/),
    ]);
    const settings = readSettings({}, parseSettingsFile('x', settingsText(answers, undefined), undefined));
    const address = 'support@cases.bakery.test';
    expect(settings.mailboxes).toMatchObject([{ address, publicAddress: 'info@bakery.test' }]);
    const records =
      'the three CNAME records of DKIM that the deployment prints, for cases.bakery.test and for bakery.test';
    expect(nextSteps(answers, undefined).join()).toContain(records);
  });

  it('asks for nothing that a flag says', async () => {
    const olga = person();
    const flags = {
      'public-address': '',
      'mail-domain': 'support.example.com',
      'from-public-address': 'no',
      'admin-address': 'olga@example.com',
      'alarm-address': 'it@example.com',
      region: 'eu-west-1',
      'stack-name': 'Postcase',
    };
    expect(await answeredBy(olga, { flags, region: undefined })).toEqual(flags);
    expect(olga.heard).toEqual([]);
  });

  it.each([
    [{}, '--yes asks nothing, so --mail-domain has to be said.'],
    [{ 'mail-domain': 'support.example.com' }, '--yes asks nothing, so --admin-address has to be said.'],
    [{ 'mail-domain': 'x' }, '--mail-domain "x" is no mail domain'],
    [{ 'public-address': 'x' }, '--public-address "x" is no mail address.'],
    [
      { 'mail-domain': 'support.example.com', 'from-public-address': 'yes' },
      '--from-public-address "yes" needs --public-address beside it.',
    ],
    [
      { 'public-address': 'shop@gmail.com', 'mail-domain': 'support.example.com', 'from-public-address': 'yes' },
      '--from-public-address "yes" cannot be: nobody can prove that gmail.com is theirs',
    ],
    [
      { 'public-address': 'info@example.com', 'mail-domain': 'Example.com' },
      '--mail-domain "Example.com" has info@example.com already: all mail of it would leave its server',
    ],
    [
      { 'mail-domain': 'support.example.com', 'admin-address': 'a@b.test', 'alarm-address': 'a@support.example.com' },
      '--alarm-address "a@support.example.com" is in the mail domain',
    ],
  ])('without questions %j is refused', (flags, told) => {
    expect(() => answeredByFlags({ flags, region: undefined })).toThrow(told);
  });

  it.each([
    ['support.example.com', [], []],
    ['support.example.com', ['mx.google.com'], [/taken by mx\.google\.com: the MX record for SES replaces that/]],
    [
      'example.com',
      ['mx.google.com'],
      [/everybody’s, will go to Postcase.+Now mx\.google\.com takes it/, /take a subdomain/],
    ],
    ['example.co.uk', [], [/everybody’s/, /support\.example\.co\.uk/]],
  ] as const)('OPS-10 mail domain %s, taken by %j: warned of what people may lose', (domain, servers, told) => {
    const warnings = domainWarnings(domain, servers);
    expect(warnings).toEqual(told.map((words) => expect.stringMatching(words)));
  });
});

describe('OPS-09 what setting up leaves', () => {
  const answers = {
    'public-address': 'support@example.com',
    'mail-domain': 'cases.example.com',
    'admin-address': 'olga@example.com',
    'alarm-address': 'it@example.com',
    region: 'eu-south-9',
    'stack-name': 'Trial',
  };

  it.each([
    [undefined, 'Trial'],
    ['test', 'Trial'],
  ])('is a file that deploying takes; stage %s', (stage, stackName) => {
    const settings = readSettings({}, parseSettingsFile('x', settingsText(answers, stage), stage));
    expect(settings).toMatchObject({ mailDomain: 'cases.example.com', adminAddress: 'olga@example.com', stackName });
  });

  it('tells the records, the quotas to ask for, and where mail is to be forwarded to', () => {
    const steps = nextSteps(answers, 'test').join('\n');
    for (const words of [
      'cases.example.com MX 10 inbound-smtp.eu-south-9.amazonaws.com',
      'bounces.cases.example.com TXT "v=spf1 include:amazonses.com ~all"',
      '_dmarc.cases.example.com TXT "v=DMARC1; p=quarantine"',
      'three CNAME records of DKIM',
      'npm run deploy -- --dry-run --stage test',
      'npm run deploy -- --stage test',
      'not known to receive mail in eu-south-9',
      'production access of SES',
      'Forward support@example.com to support@cases.example.com',
    ])
      expect(steps).toContain(words);
  });
});

describe('OPS-09 npm run setup', () => {
  const flags = { 'mail-domain': 'support.example.test', 'admin-address': 'olga@example.com' };
  const name = 'postcase.config.jsonc';
  const mine = () => new Map([[name, 'mine']]);
  const asked = { stage: undefined, yes: true, overwrite: false, flags };

  /** @returns what the person read. */
  async function run(files: Map<string, string>, what: Partial<SetUp>, answers: string[] = [], servers: string[] = []) {
    const olga = person(...answers);
    await setUp(
      { ...asked, ...what },
      {
        person: olga,
        region: undefined,
        isThere: (file) => files.has(file),
        keep: (file, as) => void files.set(as, files.get(file) ?? ''),
        write: (file, text) => void files.set(file, text),
        mailServers: async () => servers,
      },
    );
    return olga.heard.join('\n');
  }

  it('writes a file, for a stage one of its own', async () => {
    const files = new Map<string, string>();
    expect(await run(files, {})).toContain(`${name} is written`);
    await run(files, { stage: 'test' });
    expect([...files.keys()]).toEqual([name, 'postcase.test.config.jsonc']);
    for (const text of files.values()) expect(text).toContain('"mailDomain": "support.example.test"');
    expect(files.get('postcase.test.config.jsonc')).not.toContain('stackName');
  });

  it('writes over one that is there for nobody who does not say so', async () => {
    const files = mine();
    await expect(run(files, {})).rejects.toThrow('is there already, and stays as it is. --overwrite writes over it.');
    for (const answer of ['n', '', 'what?'])
      expect(await run(files, { yes: false }, [answer])).toContain('It stays as it is.');
    await expect(run(files, { yes: false, flags: {} }, ['y', ''])).rejects.toThrow('no answer left');
    expect(files).toEqual(mine());
    await run(files, { overwrite: true });
    expect(files.get(name)).not.toBe('mine');
    expect(files.get(`${name}.bak`)).toBe('mine');
  });

  it('and writes into the file of the other ending, so that there are never two', async () => {
    const files = new Map([['postcase.config.json', 'mine']]);
    await run(files, { overwrite: true });
    expect([...files.keys()]).toEqual(['postcase.config.json', 'postcase.config.json.bak']);
  });

  it('asks once more when a domain’s mail would leave its server', async () => {
    const files = new Map<string, string>();
    const all = {
      ...flags,
      'mail-domain': 'example.test',
      'public-address': '',
      'alarm-address': 'it@other.test',
      region: 'eu-west-1',
      'stack-name': 'Postcase',
    };
    const heard = await run(
      files,
      { yes: false, flags: { ...all, 'admin-address': 'a@other.test' } },
      ['n'],
      ['mx.test'],
    );
    expect(heard).toMatch(/everybody’s, will go to Postcase.+Now mx\.test takes it/);
    expect(files.size).toBe(0);
  });

  it.each(['Test', '../x', ''])('takes no stage named %j', async (stage) => {
    await expect(run(new Map(), { stage })).rejects.toThrow('is no name of a stage');
  });
});
