import type { Call } from './calls.ts';

/** Calls that began to ring since they were told, and ids of those that were told and ring no more. */
export function newRings(
  calls: readonly Call[],
  known: readonly string[],
): { readonly fresh: readonly Call[]; readonly over: readonly string[] } {
  const ringing = calls.filter(({ state }) => state === 'ringing');
  return {
    fresh: ringing.filter(({ id }) => !known.includes(id)),
    over: known.filter((id) => !ringing.some((call) => call.id === id)),
  };
}
