import { type RowChange, removedRow } from '#domain/lookups/row-change.ts';
import { changeRow, type RowAsked } from './change-row.ts';
import type { ConfigurePorts } from './configuration-ports.ts';

/**
 * Removes a row of the owner's (NOTE-10).
 * @throws Refusal row-needed for a base row, row-unknown, row-wrong when others name it, changed-meanwhile
 */
export function removeRow(asked: RowAsked, ports: ConfigurePorts): Promise<RowChange | undefined> {
  return changeRow(asked, removedRow, ports);
}
