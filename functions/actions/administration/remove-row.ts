import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { TemplatePorts } from '#actions/template/ports.ts';
import { removedRow } from '#domain/configuration/rows/row-change.ts';
import type { SavedChange } from '#domain/configuration/rows/saved-change.ts';
import { changeRow, type RowAsked } from './change-row.ts';
import { requireUnneeded } from './require-unneeded.ts';

/**
 * Removes a row of the owner's (NOTE-10).
 * @throws Refusal row-needed for a base row and for a text block that templates name, row-unknown, row-wrong when others
 * name it, changed-meanwhile
 */
export function removeRow(
  asked: RowAsked,
  ports: ConfigurePorts & Pick<TemplatePorts, 'texts' | 'workshop'>,
): Promise<SavedChange | undefined> {
  return changeRow(
    asked,
    async (lookup, name, present) => {
      const change = removedRow(lookup, name, present);
      await requireUnneeded([change], present, ports);
      return change;
    },
    ports,
  );
}
