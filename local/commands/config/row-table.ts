import { differenceLine, rowDifferences } from '../../../functions/domain/configuration/rows/row-differences.ts';
import { printable } from '../text/printable.ts';
import type { ListedChange, ListedRow } from './configurator.ts';

const widest = 100;
const shownOrigin = { base: '', edited: 'edited', own: 'own' };

/** Rows under the names of their columns, and which of them are not as they ship. */
export function rowLines(rows: readonly ListedRow[]): string[] {
  const columns = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))];
  const lines = rows.map(({ row, origin }) => [...columns.map((column) => cell(row[column])), shownOrigin[origin]]);
  return aligned([[...columns, ''], ...lines]);
}

/** What a change made of a row. */
export function changeLines({ what, lookup, name, before, after }: ListedChange): string[] {
  const isWhole = before === undefined || after === undefined;
  const differences = isWhole ? [] : rowDifferences(before, after).map((one) => `  ${printable(differenceLine(one))}`);
  return [`${lookup} "${printable(name)}" ${what}`, ...differences];
}

export function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = lines.reduce<number[]>(
    (most, line) => line.map((text, column) => Math.max(most[column] ?? 0, text.length)),
    [],
  );
  return lines.map((line) =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = Array.isArray(value) ? plain(value) : typeof value === 'object' ? words(value) : String(value);
  const whole = printable(text);
  return whole.length > widest ? `${whole.slice(0, widest - 1)}…` : whole;
}

/** Words in several languages stand for themselves; what else has a name is named. */
function words(value: object): string {
  const entries = Object.entries(value).filter(([, each]) => !isEmpty(each));
  if (entries.every(([, each]) => typeof each === 'string')) return entries.map(([, each]) => each).join(' · ');
  return entries.map(([name, each]) => `${name} ${plain(each)}`).join(' · ');
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, each]) => !isEmpty(each));
  return entries.map(([name, each]) => `${name} ${plain(each)}`).join(', ');
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
