import { type DrainPorts, drainBacklog } from './drain-backlog.ts';
import { type Drift, type RecountPorts, recountLoads } from './recount-loads.ts';
import { type ReplayPorts, replayCases } from './replay-cases.ts';

export type DailyPorts = ReplayPorts & RecountPorts & DrainPorts;

/**
 * The look of each day: clocks of open cases are computed again (SLA-12), counters of agents put right, and cases that nobody has given to
 * who has room by now (CASE-09).
 */
export async function lookDaily(
  { name }: { readonly name: string },
  ports: DailyPorts,
): Promise<{ readonly replayed: number; readonly drifts: readonly Drift[]; readonly assigned: number }> {
  const { replayed } = await replayCases({ name: name.replace(/^daily/, 'replay'), page: undefined }, ports);
  const drifts = await recountLoads(ports);
  const { assigned } = await drainBacklog(ports);
  return { replayed, drifts, assigned };
}
