import { fingerprintOf } from '#domain/access/kept-answer.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';

const markLength = 16;

/** Tells whether a change is still the one that somebody has looked at. Which number texts get is no difference: they are the file's. */
export function importMark({ lookup, name, before, after }: RowChange): string {
  const row = (columns: RowChange['before']) => {
    if (!columns) return '';
    const { version: _, ...others } = columns;
    return JSON.stringify(lookup === 'template' ? others : columns);
  };
  return fingerprintOf(lookup, name, row(before), row(after)).slice(0, markLength);
}

/** Changes that are not, or no longer, those that were looked at. */
export function unforeseen(changes: readonly RowChange[], marks: readonly string[]): readonly RowChange[] {
  const known = new Set(marks);
  return changes.filter((change) => !known.has(importMark(change)));
}
