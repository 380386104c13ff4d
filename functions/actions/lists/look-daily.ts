import { type DrainPorts, drainBacklog } from './drain-backlog.ts';
import { type Drift, type RecountPorts, recountLoads } from './recount-loads.ts';
import { type ReplayPorts, replayCases } from './replay-cases.ts';

export type DailyPorts = ReplayPorts & RecountPorts & DrainPorts;

/**
 * The look of each day: clocks of open cases are computed again (SLA-12), counters of agents put right, and cases that nobody has given to
 * who has room by now (CASE-09). Each part has its turn whatever became of the others.
 * @throws AggregateError when a part failed: the look is tried again.
 */
export async function lookDaily(
  { name }: { readonly name: string },
  ports: DailyPorts,
): Promise<{ readonly replayed: number; readonly drifts: readonly Drift[]; readonly assigned: number }> {
  const faults: unknown[] = [];
  const tried = <Result>(look: Promise<Result>) =>
    look.catch((error: unknown) => {
      faults.push(error);
      return undefined;
    });
  const replay = await tried(replayCases({ name: name.replace(/^daily/, 'replay'), page: undefined }, ports));
  const drifts = await tried(recountLoads(ports));
  const drain = await tried(drainBacklog(ports));
  if (faults.length > 0) throw new AggregateError(faults, 'A part of the daily look failed');
  return { replayed: replay?.replayed ?? 0, drifts: drifts ?? [], assigned: drain?.assigned ?? 0 };
}
