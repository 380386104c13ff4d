import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { signatureFaults } from '#domain/work/signature-faults.ts';

/**
 * A change of a row as people may make it.
 * @throws RowWrong for a signature that customers would read with its macros, and for another version of a template's texts: it
 * names stored texts, and only who saves texts knows that they are there
 */
export function soundChange(change: RowChange | undefined): RowChange | undefined {
  if (!change) return undefined;
  const { lookup, name, before, after } = change;
  if (lookup === 'template' && after !== undefined && after.version !== (before?.version ?? 0))
    throw new RowWrong([{ lookup, name, column: 'version', message: 'changes when texts are saved' }]);
  const faults = signatureFaults([change]);
  if (faults.length > 0) throw new RowWrong(faults);
  return change;
}
