import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { changedRow, type RowChange } from '#domain/configuration/rows/row-change.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { signatureFaults } from '#domain/work/signature-faults.ts';
import { changeRow, type Decide, type RowAsked } from './change-row.ts';

/**
 * Makes a row of a lookup, or changes the columns that are given (CASE-03, NOTE-02, NOTE-10).
 * @returns undefined when it was so already.
 * @throws Refusal row-wrong, changed-meanwhile
 */
export function putRow(
  asked: RowAsked & { readonly row: object },
  ports: ConfigurePorts,
): Promise<RowChange | undefined> {
  const decide: Decide = (lookup, name, present) => {
    const change = changedRow(lookup, name, asked.row, present);
    // It names stored texts: only who saves texts knows that they are there.
    if (lookup.name === 'template' && change && change.after?.version !== (change.before?.version ?? 0))
      throw new RowWrong([{ lookup: 'template', name, column: 'version', message: 'changes when texts are saved' }]);
    const faults = change ? signatureFaults([change]) : [];
    if (faults.length > 0) throw new RowWrong(faults);
    return change;
  };
  return changeRow(asked, decide, ports);
}
