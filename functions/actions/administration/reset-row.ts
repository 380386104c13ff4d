import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { resetRow as asShipped } from '#domain/configuration/rows/row-change.ts';
import type { SavedChange } from '#domain/configuration/rows/saved-change.ts';
import { changeRow, type RowAsked } from './change-row.ts';

/**
 * Makes a base row again what it is as it ships (NOTE-10).
 * @returns undefined when it was so already.
 * @throws Refusal row-needed for a row of the owner's, row-unknown, row-wrong, changed-meanwhile
 */
export function resetRow(asked: RowAsked, ports: ConfigurePorts): Promise<SavedChange | undefined> {
  return changeRow(asked, asShipped, ports);
}
