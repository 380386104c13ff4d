import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredBy, answeredByFlags } from '../../deploy/setup/answered.ts';
import { domainWarnings, nextSteps } from '../../deploy/setup/next-steps.ts';
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
    const olga = person('support@example.com', '', 'olga@example.com', '', '', '');
    expect(await answeredBy(olga, { flags: {}, region: 'eu-central-1' })).toEqual({
      'public-address': 'support@example.com',
      'mail-domain': 'cases.example.com',
      'admin-address': 'olga@example.com',
      'alarm-address': 'olga@example.com',
      region: 'eu-central-1',
      'stack-name': 'Postcase',
    });
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

  it('asks for nothing that a flag says', async () => {
    const olga = person();
    const flags = {
      'public-address': '',
      'mail-domain': 'support.example.com',
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
    ['support.example.com', ['mx.google.com'], [/taken by mx\.google\.com: the MX record below replaces that/]],
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
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'setup-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const setup = (input: string, ...flags: string[]) =>
    spawnSync(process.execPath, [resolve('deploy/setup.ts'), ...flags], { cwd: folder, encoding: 'utf8', input });
  const flags = ['--mail-domain', 'support.example.test', '--admin-address', 'olga@example.com'];
  const file = () => readFileSync(join(folder, 'postcase.config.jsonc'), 'utf8');

  it('writes a file, and never over one that is there unless told to', () => {
    expect(setup('', '--yes', ...flags)).toMatchObject({ status: 0, stderr: '' });
    expect(file()).toContain('"mailDomain": "support.example.test"');
    writeFileSync(join(folder, 'postcase.config.jsonc'), 'mine');
    expect(setup('', '--yes', ...flags)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is there already'),
    });
    expect(setup('n\n').stdout).toContain('It stays as it is.');
    expect(setup('y\n')).toMatchObject({ status: 1, stderr: expect.stringContaining('Nothing was written') });
    expect(file()).toBe('mine');
    expect(setup('', '--yes', '--overwrite', ...flags).status).toBe(0);
    expect(file()).not.toBe('mine');
  });
});
