import type * as z from 'zod';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { issueWords, place, valueAt } from '#domain/words/issue-words.ts';

/** Something that is wrong with a row: what, and what to do about it. */
export interface Fault {
  readonly lookup: LookupName;
  /** Of the row. */
  readonly name: string;
  /** Where in the row, such as `label.en` or `next[0]`; empty for the row as a whole. */
  readonly column: string;
  readonly message: string;
}

/** `status "New", next[0]: is no status …` */
export function faultLine({ lookup, name, column, message }: Fault): string {
  return `${lookup} "${name}"${column === '' ? '' : `, ${column}`}: ${message}`;
}

/** The name that was meant, as the end of a sentence, if one is near. */
export function meant(name: string, rows: readonly { readonly name: string }[]): string {
  return didYouMean(
    name,
    rows.map((row) => row.name),
  );
}

/** Faults of one row in words, from what zod says. @param columns that a row may have */
export function faultsOf(
  { lookup, name, columns }: Pick<Fault, 'lookup' | 'name'> & { readonly columns: readonly string[] },
  { issues }: z.ZodError,
  input: unknown,
): readonly Fault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          lookup,
          name,
          column: place([...issue.path, key]),
          message: `is no column${issue.path.length === 0 ? otherColumns(key, columns) : ''}`,
        }))
      : [{ lookup, name, column: place(issue.path), message: issueWords(issue, valueAt(input, issue.path)) }],
  );
}

function otherColumns(key: string, columns: readonly string[]): string {
  return didYouMean(key, columns) || ` (there are: ${columns.join(', ')})`;
}
