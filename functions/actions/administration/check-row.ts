import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { Fault } from '#domain/configuration/checks/fault.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { type RowChange, rowName } from '#domain/configuration/rows/row-change.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type RowToSave, saveRow } from './save-row.ts';

export interface CheckedRow {
  /** All that is wrong with it, and what it would break elsewhere; nothing of it is saved. */
  readonly faults: readonly Fault[];
  /** What saving it would change; undefined for nothing, or while something is wrong. */
  readonly change: RowChange | undefined;
}

/** Whether a row could be saved as it is, by all that saving looks at (CONS-02). */
export async function checkRow(asked: Omit<RowToSave, 'who'>, ports: ConfigurePorts): Promise<CheckedRow> {
  const { store } = ports;
  const looking = { read: () => store.read(), audit: store.audit.bind(store), commit: async () => undefined };
  try {
    return { faults: [], change: await saveRow({ ...asked, who: '' }, { ...ports, store: looking }) };
  } catch (error) {
    if (error instanceof RowWrong) return { faults: error.faults, change: undefined };
    if (!(error instanceof Refusal) || error.code !== 'row-known') throw error;
    const lookup = lookupNamed(asked.lookup);
    const column = lookup.key;
    const message = 'is taken: there is such a row already';
    return {
      faults: [{ lookup: asked.lookup, name: rowName(lookup, asked.name), column, message }],
      change: undefined,
    };
  }
}
