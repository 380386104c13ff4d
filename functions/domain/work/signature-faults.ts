import type { Fault } from '#domain/configuration/checks/fault.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { sampleData } from '#domain/notification/preview-data.ts';
import { unknownMacros } from './unknown-macros.ts';

/** What mails of every kind have. */
function everywhere() {
  const { rating: _rating, scale: _scale, deadline: _deadline, ...data } = sampleData('en');
  return data;
}

/** What would stay unfilled beneath each mail: macros that there are not, in signatures that are to be saved (CASE-08). */
export function signatureFaults(changes: readonly RowChange[]): readonly Fault[] {
  return changes.flatMap(({ lookup, name, before, after }) => {
    const signature = after?.signature;
    if (typeof signature !== 'string' || signature === before?.signature) return [];
    return unknownMacros(signature, everywhere(), []).map((words) => ({
      lookup,
      name,
      column: 'signature',
      message: words,
    }));
  });
}
