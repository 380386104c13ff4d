import * as z from 'zod';
import { byLanguage } from '#domain/configuration/lookups/columns.ts';
import { type LookupName, lookupNames } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed, lookups } from '#domain/configuration/lookups/lookups.ts';
import { formerLookup, ruleColumns } from '#domain/configuration/rules/former-rows.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';
import { issueWords, place, valueAt } from '#domain/words/issue-words.ts';
import { FileWrong, type WrongPlace } from './file-wrong.ts';
import { type Present, rowName } from './row-change.ts';
import { type PlainRow, plainRow, type RowInEffect, rowsInEffect } from './rows-in-effect.ts';

export type ListName = Exclude<LookupName, 'setting'>;
const listNames = lookupNames.filter((name): name is ListName => name !== 'setting');

/** Lookups and settings as one JSON file (CONS-06). */
export interface ConfigurationFile {
  readonly format: 'postcase-configuration';
  readonly version: 1;
  readonly lookups: Readonly<Partial<Record<ListName, readonly PlainRow[]>>>;
  readonly settings: PlainRow;
}

/** A row of a file, and where it stands there. */
export interface FileRow {
  readonly lookup: LookupName;
  readonly name: string;
  readonly columns: PlainRow;
  /** Of a mail template whose texts are not those that ship. */
  readonly texts?: TemplateTexts | undefined;
  /** `lookups.status[2]`, `settings.logoUrl` */
  readonly place: string;
}

/**
 * @param which all rows in effect, or those that are not as they ship.
 * @param texts of the templates whose texts are not those that ship, by name.
 */
export function configurationFile(
  { deployed, rows }: Present,
  which: 'all' | 'changed',
  texts: ReadonlyMap<string, TemplateTexts>,
): ConfigurationFile {
  const wanted = ({ origin }: RowInEffect) => which === 'all' || origin !== 'base';
  const list = (name: ListName) => {
    const found = rowsInEffect(lookupNamed(name), deployed, rows).rows.filter(wanted);
    return found.map((one) => (name === 'template' ? withTexts(one, texts.get(one.name)) : plainRow(one.row)));
  };
  const settings = rowsInEffect(lookups.setting, deployed, rows).rows.filter(wanted);
  return {
    format: 'postcase-configuration',
    version: 1,
    lookups: Object.fromEntries(listNames.map((name) => [name, list(name)])),
    settings: Object.fromEntries(settings.map(({ name, row }) => [name, row.value ?? null])),
  };
}

/** Versions of texts count in one install only. */
function withTexts({ row }: RowInEffect, texts: TemplateTexts | undefined): PlainRow {
  const { version: _, ...columns } = plainRow(row);
  return texts ? { ...columns, texts } : columns;
}

const columns = z.record(z.string(), z.unknown());

const parts = z.strictObject({ subject: z.string(), html: z.string(), text: z.string() });
const texts = byLanguage(parts);

/** Files that were exported before have a list of their own for notification rules. */
const fileNames = [...listNames, formerLookup] as const;

const file = z.strictObject({
  format: z.unknown().refine((value) => value === 'postcase-configuration', {
    error: 'must be "postcase-configuration": is this the right file?',
  }),
  version: z.unknown().refine((value) => value === 1, { error: 'must be 1: the file is of another Postcase' }),
  lookups: z
    .strictObject(Object.fromEntries(fileNames.map((name) => [name, z.array(columnsOf(name)).optional()])))
    .default({}),
  settings: columns.default({}),
});

function columnsOf(name: (typeof fileNames)[number]) {
  return name === 'template' ? z.looseObject({ texts: texts.optional() }) : columns;
}

/**
 * The rows of a file, in an order in which they can be made.
 * @throws FileWrong that names every place that nobody understands.
 */
export function fileRows(content: unknown): readonly FileRow[] {
  const parsed = file.safeParse(content);
  if (!parsed.success) throw new FileWrong(wrongPlaces(parsed.error, content));
  const { lookups: lists, settings } = parsed.data;
  const rows = listNames.flatMap((lookup) =>
    (lists[lookup] ?? []).map((row, index) => fileRow(lookup, row, `lookups.${lookup}[${index}]`)),
  );
  const ofSettings = Object.entries(settings).map(([name, value]) => ({
    lookup: 'setting' as const,
    name,
    columns: { value },
    place: `settings.${name}`,
  }));
  const former = (lists[formerLookup] ?? []).map((row, index) => formerRow(row, `lookups.${formerLookup}[${index}]`));
  const all = [...rows, ...former, ...ofSettings].toSorted(
    (one, other) => lookupNames.indexOf(one.lookup) - lookupNames.indexOf(other.lookup),
  );
  requireEachOnce(all);
  return all;
}

/** Lookups that a file speaks of: rows of others are left alone. `formerLookup`: those rules that were all there was of them. */
export function lookupsOfFile(content: unknown): ReadonlySet<LookupName | typeof formerLookup> {
  const { lookups: lists, settings } = z
    .looseObject({ lookups: columns.default({}), settings: columns.optional() })
    .parse(content);
  const named = lookupNames.filter((name) => (name === 'setting' ? settings !== undefined : name in lists));
  return new Set([...named, ...(formerLookup in lists ? ([formerLookup] as const) : [])]);
}

function fileRow(lookup: ListName, columns: PlainRow, place: string): FileRow {
  const { key } = lookupNamed(lookup);
  const name = columns[key];
  if (typeof name !== 'string') throw new FileWrong([{ place: `${place}.${key}`, message: 'is missing' }]);
  const row = { lookup, name: rowName(lookupNamed(lookup), name), place };
  if (lookup !== 'template') return { ...row, columns };
  const { texts: given, ...others } = columns;
  // Parsed before, as part of the file.
  return { ...row, columns: others, texts: texts.optional().parse(given) };
}

/** A notification rule of a file that was exported before they were rows of the table of all rules. */
function formerRow(row: PlainRow, place: string): FileRow {
  const { name: _, ...given } = row;
  const { name, lookup } = fileRow('rule', row, place);
  const { columns: made, error } = ruleColumns(name, given);
  if (error) throw new FileWrong(wrongPlaces(error, given, `${place}.`));
  return { lookup, name, place, columns: made };
}

function requireEachOnce(rows: readonly FileRow[]): void {
  const places = new Map<string, string>();
  const twice: WrongPlace[] = [];
  for (const { lookup, name, place } of rows) {
    const first = places.get(`${lookup}#${name}`);
    if (first !== undefined) twice.push({ place, message: `"${name}" stands at ${first} already` });
    else places.set(`${lookup}#${name}`, place);
  }
  if (twice.length > 0) throw new FileWrong(twice);
}

function wrongPlaces({ issues }: z.ZodError, content: unknown, before = ''): readonly WrongPlace[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ place: `${before}${place([...issue.path, key])}`, message: unknownKey(issue.path) }))
      : [
          {
            place: `${before}${place(issue.path) || 'the file'}`,
            message: issueWords(issue, valueAt(content, issue.path)),
          },
        ],
  );
}

function unknownKey(path: readonly PropertyKey[]): string {
  return path.length === 1 && path[0] === 'lookups'
    ? `is no lookup; there are: ${listNames.join(', ')}`
    : 'is nothing that such a file has';
}
