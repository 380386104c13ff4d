import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { type Fault, faultLine } from '#domain/configuration/checks/fault.ts';
import { faultsBetween } from '#domain/configuration/checks/new-faults.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { rowName } from '#domain/configuration/rows/row-change.ts';
import { type PlainRow, plainRow, type RowInEffect, rowsInEffect } from '#domain/configuration/rows/rows-in-effect.ts';
import type { RowAsked } from './change-row.ts';

export interface RowsOfLookup {
  readonly rows: readonly RowInEffect<PlainRow>[];
  /** Of rows that are ignored, and of rows that do not fit to others. */
  readonly faults: readonly string[];
}

/** One row of a lookup in effect; undefined when there is none. */
export async function findRow(
  { lookup: of, name }: Pick<RowAsked, 'lookup' | 'name'>,
  { store, deployed }: Pick<ConfigurePorts, 'store' | 'deployed'>,
): Promise<RowInEffect<PlainRow> | undefined> {
  const { rows } = await store.read();
  const lookup = lookupNamed(of);
  const found = rowsInEffect(lookup, deployed, rows).rows.find((one) => one.name === rowName(lookup, name));
  return found && { ...found, row: plainRow(found.row) };
}

/** The rows of a lookup in effect, as they are now (CONS-02). */
export async function listRows(
  name: LookupName,
  { store, deployed }: Pick<ConfigurePorts, 'store' | 'deployed'>,
): Promise<RowsOfLookup> {
  const { rows } = await store.read();
  const lookup = lookupNamed(name);
  const found = rowsInEffect(lookup, deployed, rows);
  const between = faultsBetween({ deployed, rows }).filter((fault: Fault) => fault.lookup === name);
  return {
    rows: found.rows.map((one) => ({ ...one, row: plainRow(one.row) })),
    faults: [...found.faults, ...between].map(faultLine),
  };
}
