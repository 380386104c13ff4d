import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingNames } from '../../infra/settings/columns.ts';
import { readSettings } from '../../infra/settings/settings.ts';
import { parseSettingsFile, readSettingsFile } from '../../infra/settings/settings-file.ts';
import { schemaPath, settingsSchema } from '../../infra/settings/settings-schema.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
/** As deploying reads them. */
const read = (context: Record<string, unknown> = {}) => readSettings(context, readSettingsFile(folder, context));
const good = '"mailDomain": "support.example.com",\n  "alarmAddress": "it@example.com"';

describe('OPS-09 settings stand in a file', () => {
  it('with comments, a comma too many and a mark of Windows, and are all read', () => {
    write('postcase.config.jsonc', `\uFEFF{\r\n  // ours\r\n  ${good},\r\n  "alarmAfterQuietHours": 12,\r\n}`);
    expect(read()).toMatchObject({
      mailDomain: 'support.example.com',
      alarmAfterQuietHours: 12,
      stackName: 'Postcase',
    });
  });

  it('what -c says comes before the file, and what the file says counts as given', () => {
    write('postcase.config.json', `{ ${good}, "caseNumberMask": "A-{0}" }`);
    const settings = read({ caseNumberMask: 'B-{0}', alarmAfterQuietHours: '24' });
    expect(settings).toMatchObject({ caseNumberMask: 'B-{0}', alarmAfterQuietHours: 24 });
    expect(settings.given).toEqual(['mailDomain', 'alarmAddress', 'caseNumberMask', 'alarmAfterQuietHours']);
  });

  it('each stage has a file and an install of its own, which never is another one’s', () => {
    write('postcase.config.jsonc', `{ ${good} }`);
    write('postcase.test.config.jsonc', '{ "mailDomain": "test.example.com", "alarmAddress": "it@example.com" }');
    expect(read({ stage: 'test' })).toMatchObject({ mailDomain: 'test.example.com', stackName: 'Postcase-test' });
    expect(read()).toMatchObject({ mailDomain: 'support.example.com', stackName: 'Postcase' });
    write('postcase.test.config.jsonc', `{ ${good}, "stackName": "Trial" }`);
    expect(read({ stage: 'test' }).stackName).toBe('Trial');
  });

  it('another file can be named, or none: nothing of it is read then', () => {
    write('postcase.config.jsonc', 'no JSON at all');
    write('mine.json', `{ ${good} }`);
    expect(read({ settingsFile: 'mine.json' }).mailDomain).toBe('support.example.com');
    expect(() => read({ settingsFile: 'none' })).toThrow('mailDomain is missing');
    // From wherever, and by the name of a stage the install of that stage.
    expect(readSettingsFile('/nowhere', { settingsFile: join(folder, 'mine.json') })?.stage).toBeUndefined();
    write('postcase.test.config.json', `{ ${good} }`);
    expect(read({ settingsFile: join(folder, 'postcase.test.config.json') }).stackName).toBe('Postcase-test');
  });

  it('where there is none, whoever deploys is told of the command that writes one', () => {
    expect(() => read()).toThrow(/mailDomain is missing[\s\S]+"npm run setup"/);
  });
});

describe('OPS-09 what is wrong with the file is told with its place', () => {
  it.each<[string, string, RegExp]>([
    ['no JSON', '{\n  "mailDomain": support }', /^postcase\.config\.jsonc:2: this is no JSON \(invalid symbol\)\.$/],
    ['a comma that is missing', '{\n  "a": 1\n  "b": 2 }', /^postcase\.config\.jsonc:3: .+comma expected/],
    ['a brace that is missing', '{\n  "a": 1\n', /^postcase\.config\.jsonc:3: .+close brace expected/],
    ['an empty file', ' \n', /^postcase\.config\.jsonc is empty: "npm run setup" writes one/],
    ['a list', '\n[]', /^postcase\.config\.jsonc:2: settings stand in braces/],
    ['a setting twice', `{ ${good},\n  "mailDomain": "a.test" }`, /jsonc:3: mailDomain stands twice\.$/],
    [
      'a column twice',
      `{ ${good}, "mailboxes": [{\n "address": "a@support.example.com",\n "address": "b@support.example.com" }] }`,
      /jsonc:4: address stands twice/,
    ],
    [
      'an unknown name',
      `{ ${good},\n\n  "maildomain": "x" }`,
      /jsonc:4: maildomain is no setting\. Did you mean mailDomain\?/,
    ],
    [
      'a number for a text',
      `{\n  "mailDomain": 5, "alarmAddress": "it@example.com" }`,
      /jsonc:2: mailDomain needs text in quotes/,
    ],
    [
      'a text for a number',
      `{ ${good},\n  "alarmAfterQuietHours": "12" }`,
      /jsonc:3: alarmAfterQuietHours is no number of hours/,
    ],
    [
      'a text for a yes',
      `{ ${good},\n  "domainIsVerified": "true" }`,
      /jsonc:3: domainIsVerified is neither true nor false/,
    ],
    [
      'one address for a list',
      `{ ${good},\n  "removedMailboxes": "a@b.test" }`,
      /jsonc:3: removedMailboxes needs a list/,
    ],
    ['null', `{ ${good},\n  "adminAddress": null }`, /jsonc:3: adminAddress needs text in quotes/],
    [
      'a mailbox of another domain',
      `{ ${good}, "mailboxes": [\n  { "displayName": "A",\n    "address": "a@b.test" }\n] }`,
      /jsonc:4: mailboxes\.0\.address is not in the mail domain/,
    ],
    [
      'a language that is near another',
      `{ ${good}, "mailboxes": [\n  { "displayName": "A", "address": "a@support.example.com",\n  "language": "eng" }\n] }`,
      /jsonc:4: mailboxes\.0\.language is none of en, ru, detect\. Did you mean en\?/,
    ],
    [
      'a column that is near another',
      `{ ${good}, "mailboxes": [\n  { "displayname": "A", "address": "a@support.example.com" }\n] }`,
      /jsonc:3: mailboxes\.0 has no column displayname\. Did you mean displayName\?/,
    ],
    ['nothing', '{}', /mailDomain is missing: add it to postcase\.config\.jsonc, or add -c mailDomain/],
    [
      'half of a pair',
      `{ ${good},\n  "consoleDomain": "console.example.com" }`,
      /jsonc:3: consoleDomain needs consoleCertificate/,
    ],
    ['a place that is no region', `{ ${good},\n  "region": "Ireland" }`, /jsonc:3: region is no region of AWS/],
    ['itself', `{ ${good},\n  "stage": "test" }`, /jsonc:3: stage is no setting/],
  ])('%s', (_, text, told) => {
    write('postcase.config.jsonc', text);
    expect(() => read()).toThrow(told);
  });

  it('a wrong value of -c is not said to stand in the file', () => {
    write('postcase.config.jsonc', `{ ${good} }`);
    expect(() => read({ mailDomain: 'localhost' })).toThrow(/\n {2}mailDomain is no mail domain/);
  });

  it.each<[string, string[], Record<string, unknown>, RegExp]>([
    [
      'two files for one install',
      ['postcase.config.json', 'postcase.config.jsonc'],
      {},
      /jsonc and postcase\.config\.json: delete one/,
    ],
    ['a file of a kind that is not read', ['postcase.config.ts'], {}, /postcase\.config\.ts is not read/],
    ['stages alone, and none named', ['postcase.test.config.json'], {}, /-c stage=test, or -c settingsFile=none/],
    [
      'a stage that is not there',
      ['postcase.test.config.json'],
      { stage: 'tset' },
      /no postcase\.tset\.config\.jsonc\. Did you mean test\?/,
    ],
    ['a stage that leads elsewhere', [], { stage: '../x' }, /"\.\.\/x" is no name of a stage/],
    ['a file that is not there', [], { settingsFile: 'x.json' }, /There is no file x\.json/],
    ['a stage and a file', [], { stage: 'test', settingsFile: 'x.json' }, /either -c stage=… or -c settingsFile/],
  ])('%s', (_, names, context, told) => {
    for (const name of names) write(name, `{ ${good} }`);
    expect(() => read(context)).toThrow(told);
  });
});

describe('OPS-09 the example and the help of editors say what there is', () => {
  const example = readFileSync('postcase.config.example.jsonc', 'utf8');

  it('the example is read as it is', () => {
    const file = parseSettingsFile('postcase.config.example.jsonc', example, undefined);
    expect(readSettings({}, file)).toMatchObject({ mailDomain: 'support.example.com', region: 'eu-west-1' });
  });

  it('what it leaves behind // is right as well', () => {
    const all = example.replace(/^ {2}\/\/ ( *["{\]])/gm, '  $1');
    const file = parseSettingsFile('all.jsonc', all, undefined);
    expect(Object.keys(file.values).toSorted()).toEqual(settingNames.toSorted());
    expect(readSettings({}, file).given.toSorted()).toEqual(settingNames.toSorted());
  });

  it('the schema that editors read is that of this code: npm run settings-schema writes it', () => {
    expect(readFileSync(schemaPath, 'utf8')).toBe(settingsSchema());
  });

  it('docs/operations.md has a line for each setting', () => {
    const docs = readFileSync('docs/operations.md', 'utf8');
    expect(settingNames.filter((name) => !docs.includes(`\n| \`${name}\` |`))).toEqual([]);
  });
});
