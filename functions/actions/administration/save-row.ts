import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { Lookup } from '#domain/configuration/lookups/lookup.ts';
import { hasRow, type Present, replacedRow } from '#domain/configuration/rows/row-change.ts';
import type { PlainRow } from '#domain/configuration/rows/rows-in-effect.ts';
import type { SavedChange } from '#domain/configuration/rows/saved-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { changeRow, type RowAsked } from './change-row.ts';
import { soundChange } from './sound-change.ts';

/** A row as an editor has it: each column that is given is as it is to be, whole. */
export interface RowToSave extends RowAsked {
  readonly row: PlainRow;
  /** Whether it is to be a new one, whose name nothing has. */
  readonly isNew: boolean;
}

/**
 * Saves a row as somebody has edited it (CONS-02, CASE-12).
 * @returns undefined when it was so already.
 * @throws Refusal row-known for a new row whose name something has, row-unknown, row-wrong, changed-meanwhile
 */
export function saveRow(asked: RowToSave, ports: ConfigurePorts): Promise<SavedChange | undefined> {
  return changeRow(
    asked,
    (lookup, name, present) => {
      requireAsTold(lookup, name, asked.isNew, present);
      return soundChange(replacedRow(lookup, name, asked.row, present));
    },
    ports,
  );
}

function requireAsTold(lookup: Lookup, name: string, isNew: boolean, present: Present): void {
  const isKnown = hasRow(lookup, name, present);
  if (isNew && isKnown) throw new Refusal('row-known', `There is a ${lookup.name} "${name}" already: change that one`);
  if (!isNew && !isKnown) throw new Refusal('row-unknown', `There is no ${lookup.name} "${name}"`);
}
