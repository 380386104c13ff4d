import { thing } from './lost-data.ts';
import type { Change, Deed } from './template-changes.ts';

/** What matters first. */
const order: readonly Deed[] = ['replaced', 'perhaps replaced', 'deleted', 'let go', 'made', 'changed'];

/** What a deployment would do, for a person in a terminal. */
export function changeLines(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['Nothing changes.'];
  const counts = order.flatMap((deed) => {
    const count = changes.filter((one) => one.deed === deed).length;
    return count === 0 ? [] : [`${count} ${deed}`];
  });
  const sorted = changes.toSorted(
    (one, other) => order.indexOf(one.deed) - order.indexOf(other.deed) || one.path.localeCompare(other.path),
  );
  const widest = Math.max(...sorted.map(({ deed }) => deed.length));
  return [
    `What changes: ${counts.join(', ')}.`,
    '',
    ...sorted.map(({ deed, path, type, properties }) => {
      const what = properties.length === 0 ? '' : `: ${properties.map(inWords).join(', ')}`;
      return `  ${deed.padEnd(widest)}  ${path} (${thing(type)})${what}`;
    }),
  ];
}

/** `ReceiveMessageWaitTimeSeconds` → `receive message wait time seconds` */
function inWords(property: string): string {
  return property.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
