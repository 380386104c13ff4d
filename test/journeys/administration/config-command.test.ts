import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.stop());

/** `npm run config -- …`, as somebody runs it against AWS. */
const config = (...words: string[]) => runCommand(journey.cloud, 'config', ...words, '--function', 'configure');

it('CONS-02 lists lookups, rows and settings with their meaning', async () => {
  expect((await config('--list')).said).toMatch(/^status +What state a case is in\./m);
  const { said } = await config('--list', 'category');
  expect(said).toMatch(
    /^What a case is about\..*\n\nname +active +label\nIncident +yes +Incident · Инцидент · Störung · Incident · Incidencia\n/,
  );
  const { said: settings } = await config('--list', 'setting');
  expect(settings).toMatch(/\nname +value +default +takes +meaning\n/);
  expect(settings).toMatch(/\nlinkByNumberInBody +yes +yes +yes or no +A case number in the body/);
  expect(settings).toMatch(/\ncloseResolvedCasesAfterDays +7 +7 +0 to 730 days +Days without an answer/);
});

it('CONS-05 changes rows and settings, and tells who did', async () => {
  expect(await config('--set', 'category', 'Returns', '{"label": {"ru": "Возвраты"}}', '--as', 'olga')).toEqual({
    code: 0,
    said: 'category "Returns" created',
  });
  expect((await config('--off', 'category', 'Returns', '--as', 'olga')).said).toBe(
    'category "Returns" changed\n  active: yes → no',
  );
  expect((await config('--setting', 'closeResolvedCasesAfterDays', '14', '--as', 'olga')).said).toBe(
    'setting "closeResolvedCasesAfterDays" changed\n  value: 7 → 14',
  );
  expect((await config('--setting', 'closeResolvedCasesAfterDays', '14')).said).toBe(
    'It is so already: nothing changed.',
  );
  expect((await config('--show', 'category', 'Returns')).said).toMatch(
    /^\{\n {2}"name": "Returns",[^}]*\}\n\}\nIt is a row of your own, version \d+\.$/,
  );
  expect((await config('--audit', '1')).said).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC {2}olga: setting "closeResolvedCasesAfterDays" changed\n {2}value: 7 → 14$/,
  );
  expect((await config('--setting', 'linkByNumberInBody', 'no')).said).toBe(
    'setting "linkByNumberInBody" changed\n  value: yes → no',
  );
  expect((await config('--setting', 'linkByNumberInBody', 'on')).code).toBe(0);
  expect((await config('--reset', 'setting', 'closeResolvedCasesAfterDays')).code).toBe(0);
});

it('CONS-06 exports to a file and imports it', async () => {
  const file = join(journey.folder, 'exported.json');
  await config('--set', 'text-block', 'hours', '{"text": {"en": "Nine to five"}}');
  expect((await config('--export', file)).said).toBe(`It is in ${file}.`);
  const exported = JSON.parse(readFileSync(file, 'utf8'));
  exported.lookups['text-block'][0].text.en = 'Ten to six';
  writeFileSync(file, JSON.stringify(exported));
  const words = 'text-block "hours" changed\n  text.en: "Nine to five" → "Ten to six"\n\n';
  expect((await config('--import', file, '--dry-run')).said).toBe(`${words}1 row would change.`);
  expect((await config('--import', file)).said).toBe(`${words}1 row changed.`);
  expect((await config('--import', file)).said).toBe('It is so already: nothing changed.');
});

it.each<[words: string[], code: number, said: string]>([
  [[], 2, 'Say what to do, such as --list status. --help tells what there is.'],
  [['--list', '--audit'], 2, 'One thing at a time, not --list and --audit.'],
  [['--show', 'status'], 2, '--show is written so: npm run config -- --show <lookup> <name>'],
  [['--list', 'statuses'], 2, 'There is no lookup "statuses". Did you mean status? There are: language, status, '],
  [['--show', 'status', 'Odd'], 1, 'There is no status "Odd".'],
  [['--set', 'status', 'New', 'active'], 2, `The columns are no JSON object such as '{"active": false}': active`],
  [
    ['--set', 'status', 'New', '{"colour": "red"}'],
    1,
    'status "New", colour: is no column (there are: name, kind, next, active, label).',
  ],
  [['--setting', 'logoUrl', 'x'], 1, 'setting "logoUrl", value: is no web address that begins with https://.'],
  [['--remove', 'status', 'New'], 1, 'status "New" is a base row and cannot be removed: switch it off, or reset it.'],
  [['--list', '--version', '3'], 2, '--version does not go with --list.'],
  [['--set', 'status', 'New', '{}', '--dry-run'], 2, '--dry-run does not go with --set.'],
  [['--off', 'status', 'New', '--version', 'x'], 2, '--version needs a number, not "x".'],
  [
    ['--setting', 'closeResolvedCasesAfterDays', '-1', '--as', 'olga'],
    1,
    'setting "closeResolvedCasesAfterDays", value: ',
  ],
  [['--audit', 'all'], 2, '--audit lists 1 to 200 changes, not "all".'],
  [['--import', 'none.json'], 1, 'none.json cannot be read (ENOENT'],
  [['--import', 'README.md'], 1, 'README.md is no JSON ('],
  [
    ['--import', 'package.json'],
    1,
    'format: must be "postcase-configuration": is this the right file?; version: must be 1',
  ],
  [['--off', 'status', 'New', '--as', ' '], 1, '"switch-row" cannot be done so: "who" is empty'],
  [['--colour'], 2, "Unknown option '--colour'"],
])('says in one sentence what is wrong with %j', async (words, code, said) => {
  const answer = await config(...words);
  expect(answer.code).toBe(code);
  expect(answer.said.slice(0, said.length)).toBe(said);
  expect(answer.said.split('\n')).toHaveLength(1);
});
