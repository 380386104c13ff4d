import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { switchedRow } from '#domain/configuration/rows/row-change.ts';
import type { SavedChange } from '#domain/configuration/rows/saved-change.ts';
import { changeRow, type RowAsked } from './change-row.ts';

/**
 * Switches a row on or off (NOTE-10).
 * @returns undefined when it was so already.
 * @throws Refusal row-unknown, row-wrong, changed-meanwhile
 */
export function switchRow(
  asked: RowAsked & { readonly on: boolean },
  ports: ConfigurePorts,
): Promise<SavedChange | undefined> {
  return changeRow(asked, (lookup, name, present) => switchedRow(lookup, name, asked.on, present), ports);
}
