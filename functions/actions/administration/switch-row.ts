import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { type RowChange, switchedRow } from '#domain/configuration/rows/row-change.ts';
import { changeRow, type RowAsked } from './change-row.ts';

/**
 * Switches a row on or off (NOTE-10).
 * @returns undefined when it was so already.
 * @throws Refusal row-unknown, row-wrong, changed-meanwhile
 */
export function switchRow(
  asked: RowAsked & { readonly on: boolean },
  ports: ConfigurePorts,
): Promise<RowChange | undefined> {
  return changeRow(asked, (lookup, name, present) => switchedRow(lookup, name, asked.on, present), ports);
}
