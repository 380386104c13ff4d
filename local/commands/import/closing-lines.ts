import { printable } from '../text/printable.ts';
import type { Counts } from './import-run.ts';
import type { Remark, Remarks } from './remarks.ts';

/** What came of an import, and what was left out and why. */
export function closingLines(
  { cases, added, known, messages }: Counts,
  remarks: Remarks,
  isDry: boolean,
): readonly string[] {
  const { leftOut, told } = remarks;
  return [
    isDry
      ? `${cases} new cases and ${messages} messages can be imported. Nothing was written.`
      : `${cases} cases and ${messages} messages were imported.`,
    ...(added > 0 ? [`${added} cases that were there before ${isDry ? 'would get' : 'got'} more messages.`] : []),
    ...(known > 0 ? [`${known} cases were there before, whole.`] : []),
    ...listed('Read otherwise than it stands', told),
    ...listed('Left out', leftOut),
  ];
}

function listed(title: string, remarks: readonly Remark[]): readonly string[] {
  if (remarks.length === 0) return [];
  return [
    `${title} (${remarks.length}):`,
    ...remarks.map(({ place, why }) => printable(`${place}: ${why}`)).map((line) => `  ${line}`),
  ];
}
