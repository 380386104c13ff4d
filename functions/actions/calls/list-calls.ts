import { type Call, missedHours, shownCalls } from '#domain/calls/call.ts';
import type { Calls } from './ports.ts';

/** How many were answered in between does not count. */
const mostCalls = 200;

/** Calls that ring, and those that nobody took in the last hours: for agents who take calls, and nobody else. */
export async function listCalls({ calls, now }: { readonly calls: Calls; now(): Date }): Promise<readonly Call[]> {
  const at = now();
  const since = new Date(at.getTime() - missedHours * 3_600_000).toISOString();
  return shownCalls(await calls.unanswered(since, mostCalls), at);
}
