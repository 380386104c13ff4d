import { type Fault, meant } from '#domain/configuration/checks/fault.ts';
import type { Deployed, Lookup, LookupName } from '#domain/configuration/lookups/lookup.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { isPlain, rowDifferences } from './row-differences.ts';
import { HalfUnderstood, RowWrong } from './row-wrong.ts';
import {
  baseRows,
  columnsOf,
  type PlainRow,
  plainRow,
  readRow,
  rowsInEffect,
  type StoredRow,
  storedValue,
} from './rows-in-effect.ts';

/** A row as it was and as it is to be; `stored` is what the table then holds of it, if anything. */
export interface RowChange {
  /** `reset`: a base row is again as it ships. */
  readonly what: 'created' | 'changed' | 'removed' | 'reset';
  readonly lookup: LookupName;
  readonly name: string;
  readonly before: PlainRow | undefined;
  readonly after: PlainRow | undefined;
  readonly stored: { readonly value: unknown } | undefined;
  /** Whether it was stored under the name that its lookup had before, where it is no more. */
  readonly former?: true;
}

/** What is stored, and what it stands over. */
export interface Present {
  readonly deployed: Deployed;
  readonly rows: readonly StoredRow[];
}

/**
 * A row with some columns changed, or a new row.
 * @returns undefined when it is so already.
 * @throws Refusal that tells what is wrong with the columns.
 */
export function changedRow(lookup: Lookup, name: string, columns: object, present: Present): RowChange | undefined {
  const before = rowInEffect(lookup, name, present);
  return rowChange(lookup, name, merged(before ?? {}, columns), present);
}

/**
 * A row with some columns as somebody has edited them: each is what it is given as, whole.
 * @returns undefined when it is so already.
 * @throws Refusal that tells what is wrong with the columns.
 */
export function replacedRow(lookup: Lookup, name: string, columns: object, present: Present): RowChange | undefined {
  return rowChange(lookup, name, { ...rowInEffect(lookup, name, present), ...columns }, present);
}

/** Whether anything has the name: a row that ships, or one that is stored, understood or not. */
export function hasRow(lookup: Lookup, name: string, present: Present): boolean {
  return baseRows(lookup, present.deployed).has(name) || storedRow(lookup, name, present) !== undefined;
}

/** A row in effect by its name. */
export function rowInEffect(lookup: Lookup, name: string, present: Present): PlainRow | undefined {
  return found(lookup, name, present).row;
}

/**
 * A row as a file has it: columns that the file leaves out are as they ship.
 * @param version of a template's texts; which there are is no file's to say.
 * @throws Refusal as `changedRow` does
 */
export function wholeRow(
  lookup: Lookup,
  name: string,
  columns: PlainRow,
  present: Present,
  version: number | undefined,
): RowChange | undefined {
  const base = baseRows(lookup, present.deployed).get(name);
  if (lookup.name !== 'template') return rowChange(lookup, name, { ...base, ...columns }, present);
  if ('version' in columns)
    throw new RowWrong([
      { lookup: 'template', name, column: 'version', message: 'is no column of a file: take it out' },
    ]);
  const inEffect = rowInEffect(lookup, name, present)?.version ?? 0;
  return rowChange(lookup, name, { ...base, ...columns, version: version ?? inEffect }, present);
}

/**
 * A row is switched on or off (NOTE-10).
 * @returns undefined when it is so already.
 * @throws Refusal for a row that knows no such thing.
 */
export function switchedRow(lookup: Lookup, name: string, on: boolean, present: Present): RowChange | undefined {
  const before = rowInEffect(lookup, name, present);
  if (!before) throw unknownRow(lookup, name, present);
  const columns = lookup.switched?.(before, on);
  if (!columns)
    throw new Refusal('row-wrong', `${lookup.name} "${name}" cannot be switched on or off: change or remove it`);
  return changedRow(lookup, name, columns, present);
}

/** What to do with a base row that is not wanted. */
const insteadOf: Partial<Readonly<Record<LookupName, string>>> = {
  mailbox: 'take it out of the mailboxes that the deployment names',
  setting: 'reset it',
};

/**
 * A row of the owner's is no more (NOTE-10).
 * @throws Refusal for a base row: it can be switched off or reset.
 */
export function removedRow(lookup: Lookup, name: string, present: Present): RowChange {
  const instead = insteadOf[lookup.name] ?? 'switch it off, or reset it';
  if (baseRows(lookup, present.deployed).has(name))
    throw new Refusal('row-needed', `${lookup.name} "${name}" is a base row and cannot be removed: ${instead}`);
  return withdrawn(lookup, name, 'removed', present);
}

/**
 * A base row is again as it ships (NOTE-10).
 * @returns undefined when it is so already.
 * @throws Refusal for a row of the owner's.
 */
export function resetRow(lookup: Lookup, name: string, present: Present): RowChange | undefined {
  if (baseRows(lookup, present.deployed).has(name))
    return storedRow(lookup, name, present) && withdrawn(lookup, name, 'reset', present);
  requireStored(lookup, name, present);
  throw new Refusal(
    'row-needed',
    `${lookup.name} "${name}" is no base row: there is nothing to reset it to; remove it`,
  );
}

/** Which row a name means. */
export function rowName(lookup: Lookup, text: string): string {
  return lookup.stored?.(text) ?? text.trim();
}

/** The rows that are stored when the changes are made. */
export function afterChanges(
  changes: readonly RowChange[],
  { rows }: Pick<Present, 'rows'>,
  version: number,
): readonly StoredRow[] {
  const isChanged = (row: StoredRow) => changes.some(({ lookup, name }) => lookup === row.lookup && name === row.name);
  const made = changes.flatMap(({ lookup, name, stored }) => (stored ? [{ lookup, name, version, ...stored }] : []));
  return [...rows.filter((row) => !isChanged(row)), ...made];
}

function rowChange(lookup: Lookup, name: string, columns: object, present: Present): RowChange | undefined {
  const renamed = otherName(lookup, name, columns);
  const { row, faults } = readRow(lookup, name, columns);
  if (!row || renamed.length > 0) throw new HalfUnderstood([...renamed, ...faults], lookup, name, columns);
  const { row: before, isBroken } = found(lookup, name, present);
  const after = plainRow(row);
  // What is stored and not understood is put right even by what its base row says.
  if (before && !isBroken && rowDifferences(before, after).length === 0) return undefined;
  if (!before && count(lookup, present) >= lookup.mostRows)
    throw new RowWrong([
      { lookup: lookup.name, name, column: '', message: `is one too many: ${lookup.mostRows} rows may be` },
    ]);
  const base = baseRows(lookup, present.deployed).get(name);
  const isBase = base !== undefined && rowDifferences(plainRow(base), after).length === 0;
  return {
    what: before ? 'changed' : 'created',
    lookup: lookup.name,
    name,
    before,
    after,
    // As it ships: it then goes on with what later versions ship.
    stored: isBase ? undefined : { value: storedValue(lookup, row) },
    ...formerly(lookup, name, present),
  };
}

function withdrawn(lookup: Lookup, name: string, what: 'removed' | 'reset', present: Present): RowChange {
  const { value } = requireStored(lookup, name, present);
  const before =
    rowInEffect(lookup, name, present) ?? plainRow({ ...columnsOf(lookup.name, value), [lookup.key]: name });
  const base = baseRows(lookup, present.deployed).get(name);
  return {
    what,
    lookup: lookup.name,
    name,
    before,
    after: base && plainRow(base),
    stored: undefined,
    ...formerly(lookup, name, present),
  };
}

function formerly(lookup: Lookup, name: string, present: Present): Pick<RowChange, 'former'> {
  return storedRow(lookup, name, present)?.former ? { former: true } : {};
}

function otherName(lookup: Lookup, name: string, columns: object): readonly Fault[] {
  const given = Object.getOwnPropertyDescriptor(columns, lookup.key)?.value;
  if (given === undefined || (typeof given === 'string' && rowName(lookup, given) === name)) return [];
  const message = `names the row, so it is "${name}" here: for another one, make a row of that name`;
  return [{ lookup: lookup.name, name, column: lookup.key, message }];
}

function requireStored(lookup: Lookup, name: string, present: Present): StoredRow {
  const stored = storedRow(lookup, name, present);
  if (!stored) throw unknownRow(lookup, name, present);
  return stored;
}

function unknownRow(lookup: Lookup, name: string, { deployed, rows }: Present): Refusal {
  return new Refusal(
    'row-unknown',
    `There is no ${lookup.name} "${name}"${meant(name, rowsInEffect(lookup, deployed, rows).rows)}`,
  );
}

function storedRow(lookup: Lookup, name: string, { rows }: Present): StoredRow | undefined {
  return rows.find((row) => row.lookup === lookup.name && row.name === name);
}

/** A row in effect, read alone. `isBroken`: what is stored of it is not understood. */
function found(lookup: Lookup, name: string, present: Present): { row: PlainRow | undefined; isBroken: boolean } {
  const base = baseRows(lookup, present.deployed).get(name);
  const stored = storedRow(lookup, name, present);
  const read = stored && readRow(lookup, name, { ...base, ...columnsOf(lookup.name, stored.value) });
  const row = read?.row ?? base;
  return { row: row && plainRow(row), isBroken: read !== undefined && read.row === undefined };
}

function count(lookup: Lookup, { deployed, rows }: Present): number {
  const base = baseRows(lookup, deployed);
  return base.size + rows.filter((row) => row.lookup === lookup.name && !base.has(row.name)).length;
}

/** Columns over columns; of words in two languages, one can be given alone. */
function merged(before: object, columns: object): object {
  const changed = Object.entries(columns).map(([column, value]) => {
    const old: unknown = Object.getOwnPropertyDescriptor(before, column)?.value;
    return [column, isPlain(old) && isPlain(value) ? { ...old, ...value } : value];
  });
  return { ...before, ...Object.fromEntries(changed) };
}
