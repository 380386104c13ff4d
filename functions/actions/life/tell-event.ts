import { announceChange } from '#actions/case/announce-change.ts';
import { planDrain } from './plan-review.ts';

type Ports = Parameters<typeof announceChange>[1] & Parameters<typeof planDrain>[0];

/** A line of a case's history is told to who has the console open; where it says so, cases that nobody has are looked at (CASE-09). */
export async function tellEvent(
  event: Parameters<typeof announceChange>[0] & { readonly frees?: boolean | undefined },
  ports: Ports,
): Promise<void> {
  await announceChange(event, ports);
  if (event.frees) await planDrain(ports);
}
