import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { changedRow } from '#domain/configuration/rows/row-change.ts';
import type { SavedChange } from '#domain/configuration/rows/saved-change.ts';
import { changeRow, type RowAsked } from './change-row.ts';
import { soundChange } from './sound-change.ts';

/**
 * Makes a row of a lookup, or changes the columns that are given (CASE-03, NOTE-02, NOTE-10).
 * @returns undefined when it was so already.
 * @throws Refusal row-wrong, changed-meanwhile
 */
export function putRow(
  asked: RowAsked & { readonly row: object },
  ports: ConfigurePorts,
): Promise<SavedChange | undefined> {
  return changeRow(asked, (lookup, name, present) => soundChange(changedRow(lookup, name, asked.row, present)), ports);
}
