import { defaultSettings } from '../../../functions/domain/configuration/configuration.ts';
import { type LookupName, lookupNames } from '../../../functions/domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '../../../functions/domain/configuration/lookups/lookups.ts';
import { settingNames, settings } from '../../../functions/domain/configuration/lookups/settings.ts';
import { rowName } from '../../../functions/domain/configuration/rows/row-change.ts';
import { formerLookup } from '../../../functions/domain/configuration/rules/former-rows.ts';
import { didYouMean } from '../../../functions/domain/words/closest.ts';
import { timeText } from '../../../functions/domain/words/time-text.ts';
import { PlainError, UsageError } from '../text/command-line.ts';
import { readText } from '../text/read-text.ts';
import { writeText } from '../text/write-text.ts';
import { answers, type Configurator, type ListedRow, type ShownDryRun } from './configurator.ts';
import { dryRunLines } from './dry-run-lines.ts';
import { withCalendar } from './import-calendar.ts';
import { aligned, changeLines, rowLines } from './row-table.ts';

interface Options {
  readonly who: string;
  readonly version: number | undefined;
  readonly all: boolean;
  readonly dryRun: boolean;
  readonly replace: boolean;
  readonly renew: boolean;
}

interface ConfigAction {
  readonly name:
    | 'list'
    | 'show'
    | 'setting'
    | 'set'
    | 'on'
    | 'off'
    | 'remove'
    | 'reset'
    | 'dry-run-rule'
    | 'import-calendar'
    | 'export'
    | 'import'
    | 'audit'
    | 'webhook-secret';
  readonly usage: string;
  /** How many, at least and at most. */
  readonly words: readonly [number, number];
  /** Further options that belong to it. */
  readonly options: readonly string[];
  run(configurator: Configurator, words: readonly string[], options: Options): Promise<void>;
}

const changing = ['as', 'version'];

/** What `npm run config` can do. */
export const configActions: readonly ConfigAction[] = [
  { name: 'list', usage: '[lookup]', words: [0, 1], options: [], run: list },
  { name: 'show', usage: '<lookup> <name>', words: [2, 2], options: [], run: show },
  {
    name: 'setting',
    usage: '<name> <value>',
    words: [2, 2],
    options: changing,
    run: (configurator, [name = '', value = ''], options) =>
      put(configurator, 'setting', name, { value: valueIn(value) }, options),
  },
  {
    name: 'set',
    usage: `<lookup> <name> '{"column": "value"}'`,
    words: [3, 3],
    options: changing,
    run: (configurator, [lookup = '', name = '', columns = ''], options) =>
      put(configurator, lookupOf(lookup), name, columnsOf(columns), options),
  },
  { name: 'on', usage: '<lookup> <name>', words: [2, 2], options: changing, run: (...asked) => turn(true, ...asked) },
  { name: 'off', usage: '<lookup> <name>', words: [2, 2], options: changing, run: (...asked) => turn(false, ...asked) },
  {
    name: 'remove',
    usage: '<lookup> <name>',
    words: [2, 2],
    options: changing,
    run: (...asked) => withdraw('remove-row', ...asked),
  },
  {
    name: 'reset',
    usage: '<lookup> <name>',
    words: [2, 2],
    options: changing,
    run: (...asked) => withdraw('reset-row', ...asked),
  },
  { name: 'dry-run-rule', usage: '<file>', words: [1, 1], options: [], run: tryRule },
  {
    name: 'import-calendar',
    usage: '<schedule> <file.ics> [--dry-run]',
    words: [2, 2],
    options: ['dry-run', 'as'],
    run: calendarImported,
  },
  { name: 'export', usage: '[file] [--all]', words: [0, 1], options: ['all'], run: exported },
  {
    name: 'import',
    usage: '<file> [--dry-run] [--replace]',
    words: [1, 1],
    options: ['dry-run', 'replace', 'as'],
    run: imported,
  },
  {
    name: 'webhook-secret',
    usage: '<name> [--renew]',
    words: [1, 1],
    options: ['renew', 'as'],
    run: webhookSecret,
  },
  { name: 'audit', usage: '[how many]', words: [0, 1], options: [], run: audit },
];

async function list(configurator: Configurator, [name]: readonly string[]): Promise<void> {
  if (name === undefined) return print(aligned(lookupNames.map((one) => [one, lookupNamed(one).help.en])));
  const lookup = lookupOf(name);
  const { rows, faults } = await configurator.ask({ command: 'list-rows', lookup }, answers.rows);
  print([lookupNamed(lookup).help.en, '']);
  print(rows.length === 0 ? ['It has no rows.'] : rowLines(lookup === 'setting' ? rows.map(explained) : rows));
  if (faults.length > 0) print(['', 'To be put right:', ...faults.map((fault) => `  ${fault}`)]);
}

async function show(configurator: Configurator, [lookup = '', name = '']: readonly string[]): Promise<void> {
  const of = lookupOf(lookup);
  const { rows } = await configurator.ask({ command: 'list-rows', lookup: of }, answers.rows);
  const found = rows.find((row) => row.name === rowName(lookupNamed(of), name));
  if (!found) throw new PlainError(`There is no ${of} "${name}"${didYouMean(name, namesOf(rows)) || '.'}`);
  const origins = { base: 'as it ships', edited: 'a base row that was edited', own: 'a row of your own' };
  print([JSON.stringify(found.row, null, 2)]);
  print([`It is ${origins[found.origin]}${found.version > 0 ? `, version ${found.version}` : ''}.`]);
}

async function calendarImported(
  configurator: Configurator,
  [name = '', file = '']: readonly string[],
  options: Options,
): Promise<void> {
  const { rows } = await configurator.ask({ command: 'list-rows', lookup: 'schedule' }, answers.rows);
  const found = rows.find((row) => row.name === name);
  if (!found) throw new PlainError(`There is no schedule "${name}"${didYouMean(name, namesOf(rows)) || '.'}`);
  const { exceptions, said } = await withCalendar(file, readText(file), found.row.exceptions);
  print(said);
  if (options.dryRun) return;
  await put(configurator, 'schedule', name, { exceptions }, { ...options, version: found.version });
}

async function put(
  configurator: Configurator,
  lookup: LookupName,
  name: string,
  row: Record<string, unknown>,
  { who, version }: Options,
): Promise<void> {
  told(await configurator.ask({ command: 'put-row', who, lookup, name, row, version }, answers.changes));
}

async function turn(
  on: boolean,
  configurator: Configurator,
  [lookup = '', name = '']: readonly string[],
  { who, version }: Options,
): Promise<void> {
  const asked = { command: 'switch-row', who, lookup: lookupOf(lookup), name, on, version } as const;
  told(await configurator.ask(asked, answers.changes));
}

async function withdraw(
  command: 'remove-row' | 'reset-row',
  configurator: Configurator,
  [lookup = '', name = '']: readonly string[],
  { who, version }: Options,
): Promise<void> {
  told(await configurator.ask({ command, who, lookup: lookupOf(lookup), name, version }, answers.changes));
}

async function exported(configurator: Configurator, [path]: readonly string[], { all }: Options): Promise<void> {
  const { file } = await configurator.ask({ command: 'export', which: all ? 'all' : 'changed' }, answers.file);
  const json = JSON.stringify(file, null, 2);
  if (path === undefined) return print([json]);
  writeText(path, `${json}\n`);
  print([`It is in ${path}.`]);
}

async function imported(
  configurator: Configurator,
  [path = '']: readonly string[],
  { who, dryRun, replace }: Options,
): Promise<void> {
  const content = contentOf(path);
  const answer = dryRun
    ? await configurator.ask({ command: 'plan-import', content, replace }, answers.imported)
    : await configurator.ask({ command: 'import', who, content, replace }, answers.imported);
  const { changes, transactions } = answer;
  told(answer);
  if (changes.length === 0) return;
  const rows = `${changes.length} row${changes.length === 1 ? '' : 's'}`;
  const steps = transactions > 1 ? `, in ${transactions} steps since they are too many for one` : '';
  print(['', dryRun ? `${rows} would change${steps}.` : `${rows} changed${steps}.`]);
}

async function audit(configurator: Configurator, [most = '20']: readonly string[]): Promise<void> {
  const limit = Number(most);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw new UsageError(`--audit lists 1 to 200 changes, not "${most}".`);
  const { entries } = await configurator.ask({ command: 'list-audit', limit }, answers.audit);
  if (entries.length === 0) print(['Nothing was changed yet.']);
  for (const entry of entries) {
    const [first = '', ...more] = changeLines(entry);
    print([`${timeText(entry.at)} UTC  ${entry.who}: ${first}`, ...more]);
  }
}

async function webhookSecret(
  configurator: Configurator,
  [name = '']: readonly string[],
  { who, renew }: Options,
): Promise<void> {
  const { secret, madeAt } = await configurator.ask({ command: 'webhook-secret', who, name, renew }, answers.secret);
  print([
    secret,
    `It signs calls of ${name} since ${timeText(madeAt)} UTC. Keep it where the receiver keeps its secrets.`,
  ]);
}

function told({ changes }: { readonly changes: readonly Parameters<typeof changeLines>[0][] }): void {
  print(changes.length === 0 ? ['It is so already: nothing changed.'] : changes.flatMap(changeLines));
}

/** A setting with its default, what may be written for it, and what it means. */
function explained(listed: ListedRow): ListedRow {
  const name = settingNames.find((one) => one === listed.name);
  if (name === undefined) return listed;
  const { takes, meaning } = settings[name];
  const row = { ...listed.row, default: defaultSettings[name], takes: takes.en, meaning: meaning.en };
  return { ...listed, row };
}

function lookupOf(text: string): LookupName {
  const found = lookupNames.find((name) => name === text);
  if (found) return found;
  if (text === formerLookup)
    throw new UsageError('Notification rules are rows of the lookup "rule" now, beside all other rules: --list rule.');
  const meant = didYouMean(text, lookupNames) || '.';
  throw new UsageError(`There is no lookup "${text}"${meant} There are: ${lookupNames.join(', ')}.`);
}

function namesOf(rows: readonly ListedRow[]): string[] {
  return rows.map((row) => row.name);
}

/** JSON where it is some, else text. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function columnsOf(text: string): Record<string, unknown> {
  const value = valueIn(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`The columns are no JSON object such as '{"active": false}': ${text}`);
  return { ...value };
}

function contentOf(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PlainError(`${path} is no JSON (${error instanceof Error ? error.message : error}).`);
  }
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

/** Goes on until all are looked at, and adds up. */
async function tryRule(configurator: Configurator, [file = '']: readonly string[]): Promise<void> {
  const { name, ...columns } = columnsOf(readText(file));
  if (typeof name !== 'string') throw new PlainError('The rule has no name: {"name": "mine", "on": …}.');
  const pages: ShownDryRun[] = [];
  let cursor: string | undefined;
  do {
    const page = await configurator.ask({ command: 'dry-run-rule', name, columns, cursor }, answers.dryRun);
    pages.push(page);
    cursor = page.next;
    progress(`${pages.reduce((sum, { looked }) => sum + looked, 0)} cases looked at`);
  } while (cursor !== undefined);
  console.log(dryRunLines(pages).join('\n'));
}

function progress(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${words}\n`);
}
