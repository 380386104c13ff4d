import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import { takenCall } from '#domain/calls/call.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Calls } from './ports.ts';

/**
 * An agent takes a call, or has called back: it rings for nobody any more. The same again changes nothing.
 * @throws Refusal call-unknown
 */
export async function answerCall(
  { id, who }: { readonly id: string; readonly who: string },
  { calls, now, ...pausing }: Pausing & { readonly calls: Calls; now(): Date },
): Promise<void> {
  await againWhenStale(async () => {
    const before = await calls.find(id, now());
    if (!before) throw new Refusal('call-unknown', 'There is no such call any more.');
    const after = takenCall(before, who);
    if (after) await calls.save({ before, after });
  }, pausing);
}
