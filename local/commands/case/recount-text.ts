import { printable } from '../text/printable.ts';

/** Which counters were wrong, one on each line. */
export function recountText(
  drifts: readonly { readonly agent: string; readonly was: number; readonly is: number }[],
): string {
  if (drifts.length === 0) return 'All counters of agents are right.';
  return drifts.map(({ agent, was, is }) => printable(`${agent} has ${is} in work: ${was} were counted.`)).join('\n');
}
