import { type Fault, faultsOf } from '#domain/configuration/checks/fault.ts';
import { columnSchemas } from '#domain/configuration/columns/column-schemas.ts';
import type { Deployed, Lookup, LookupName } from '#domain/configuration/lookups/lookup.ts';

/** A row that the owner made or changed, as the table holds it. */
export interface StoredRow {
  readonly lookup: string;
  readonly name: string;
  /** A setting's value, or a row's columns. */
  readonly value?: unknown;
  /** Revision of the configuration that wrote it. */
  readonly version: number;
  /** Whether it is stored under the name that its lookup had before. */
  readonly former?: true;
  /** Who changed it last, and when; missing where that was not kept. */
  readonly changedBy?: string | undefined;
  readonly changedAt?: string | undefined;
}

export interface RowInEffect<Row extends object = object> {
  readonly name: string;
  readonly row: Row;
  /** A base row as it ships, a base row that was edited, or a row of the owner's (NOTE-10). */
  readonly origin: 'base' | 'edited' | 'own';
  /** 0 for a base row as it ships. */
  readonly version: number;
  readonly changedBy?: string | undefined;
  readonly changedAt?: string | undefined;
}

/** A row's columns, nothing as null. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** A row from what somebody wrote, or what is wrong with it. */
export function readRow<Row extends object>(
  lookup: Lookup<Row>,
  name: string,
  columns: object,
):
  | { readonly row: Row; readonly faults: readonly [] }
  | { readonly row: undefined; readonly faults: readonly Fault[] } {
  const whole = { ...columns, [lookup.key]: name };
  const parsed = lookup.schema.safeParse(whole);
  if (parsed.success) return { row: parsed.data, faults: [] };
  return {
    row: undefined,
    faults: faultsOf(
      { lookup: lookup.name, name, columns: Object.keys(columnSchemas(lookup.schema)) },
      parsed.error,
      whole,
    ),
  };
}

/**
 * A lookup's rows: those that ship, and the owner's over them (NOTE-10). Columns that came with an upgrade are taken from the
 * base row. A stored row that no longer fits is left out: its base row holds, and its faults are told.
 */
export function rowsInEffect<Row extends object>(
  lookup: Lookup<Row>,
  deployed: Deployed,
  stored: readonly StoredRow[],
): { readonly rows: readonly RowInEffect<Row>[]; readonly faults: readonly Fault[] } {
  const base = baseRows(lookup, deployed);
  const rows = new Map([...base].map(([name, row]) => [name, inEffect(name, row, 'base', 0)]));
  const faults: Fault[] = [];
  for (const { name, value, version, changedBy, changedAt } of stored.filter((one) => one.lookup === lookup.name)) {
    const shipped = base.get(name);
    const read = readRow(lookup, name, { ...shipped, ...columnsOf(lookup.name, value) });
    faults.push(...read.faults);
    if (read.row)
      rows.set(name, { ...inEffect(name, read.row, shipped ? 'edited' : 'own', version), changedBy, changedAt });
  }
  return { rows: [...rows.values()], faults };
}

export function baseRows<Row extends object>(lookup: Lookup<Row>, deployed: Deployed): ReadonlyMap<string, Row> {
  return new Map(lookup.baseRows(deployed).map((row) => [nameOf(lookup, row), row]));
}

/** A row as JSON has it: nothing is null, and so wins over the base row's value. */
export function plainRow(row: object): PlainRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value ?? null]));
}

/** What the table holds of a row. */
export function storedValue(lookup: Lookup, row: object): unknown {
  const { [lookup.key]: _, ...columns } = plainRow(row);
  return lookup.name === 'setting' ? columns.value : columns;
}

/** A row's name: the column that is the lookup's key. */
export function nameOf(lookup: Lookup, row: object): string {
  return String(Object.getOwnPropertyDescriptor(row, lookup.key)?.value);
}

/** Columns of a stored value. */
export function columnsOf(lookup: LookupName, value: unknown): object {
  if (lookup === 'setting') return { value };
  return typeof value === 'object' && value !== null ? value : {};
}

function inEffect<Row extends object>(
  name: string,
  row: Row,
  origin: RowInEffect['origin'],
  version: number,
): RowInEffect<Row> {
  return { name, row, origin, version };
}
