import type { Present, RowChange } from '#domain/configuration/rows/row-change.ts';
import type { HalfUnderstood } from '#domain/configuration/rows/row-wrong.ts';
import { plainRow, readRow, rowsInEffect, storedValue } from '#domain/configuration/rows/rows-in-effect.ts';
import { type Fault, faultLine } from './fault.ts';
import { newFaults } from './new-faults.ts';

/** So many rows lend their columns: enough to tell what depends on the lent ones. */
const mostLenders = 20;

/**
 * What else is wrong with rows of which some columns are not understood, so that all is told at once. Other rows lend the
 * columns; a fault counts that is there whichever row lends them.
 * @param changes that are made together with those rows.
 */
export function furtherFaults(
  halves: readonly HalfUnderstood[],
  changes: readonly RowChange[],
  present: Present,
): readonly Fault[] {
  const tries = halves.map((half) => ({ half, ...completed(half, present) }));
  const ofRows = tries.flatMap(({ made, faults }) => (made.length > 0 ? [] : inAll(faults)));
  // Rows that nobody can imagine may be named by others. A setting is named by none.
  if (tries.some(({ half, made }) => made.length === 0 && half.lookup.name !== 'setting')) return ofRows;
  const most = Math.max(1, ...tries.map(({ made }) => made.length));
  const between = Array.from({ length: most }, (_, index) => {
    const complete = tries.flatMap(({ made }) => made[index % made.length] ?? []);
    return newFaults([...changes, ...complete], present).filter((fault) => !halves.some((half) => isTold(fault, half)));
  });
  return [...ofRows, ...inAll(between)];
}

/** A row with what others lend: the rows that it makes, or what is still wrong with it each time. */
function completed(half: HalfUnderstood, present: Present): { made: RowChange[]; faults: (readonly Fault[])[] } {
  const { lookup, rowName: name, columns } = half;
  const unclear = new Set(half.faults.map(({ column }) => rootOf(column)));
  const clear = Object.entries(columns).filter(([column]) => !unclear.has(column));
  const lenders = rowsInEffect(lookup, present.deployed, present.rows).rows.toSorted(
    (one, other) => Number(other.name === name) - Number(one.name === name),
  );
  const made: RowChange[] = [];
  const faults: (readonly Fault[])[] = [];
  for (const lender of lenders.slice(0, mostLenders)) {
    const lent = Object.entries(plainRow(lender.row)).filter(([column]) => unclear.has(column));
    const read = readRow(lookup, name, Object.fromEntries([...clear, ...lent]));
    faults.push(read.faults.filter((fault) => !isTold(fault, half)));
    if (!read.row) continue;
    const stored = { value: storedValue(lookup, read.row) };
    made.push({ what: 'changed', lookup: lookup.name, name, before: undefined, after: plainRow(read.row), stored });
  }
  return { made, faults };
}

function isTold({ lookup, name, column }: Fault, half: HalfUnderstood): boolean {
  const isOfRow = lookup === half.lookup.name && name === half.rowName;
  return isOfRow && half.faults.some((told) => rootOf(told.column) === rootOf(column));
}

/** `label` of `label.en`. */
function rootOf(column: string): string {
  return column.split(/[.[]/)[0] ?? '';
}

function inAll([first = [], ...others]: readonly (readonly Fault[])[]): readonly Fault[] {
  return first.filter((fault) => others.every((faults) => faults.some((one) => faultLine(one) === faultLine(fault))));
}
