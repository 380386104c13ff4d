import type { LoadRecount } from '#actions/assignment/ports.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Pausing } from '#actions/words/again-when-stale.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { countedFor } from '#domain/assignment/load-changes.ts';
import { type AgentLoad, loadOf } from '#domain/case/load/agent-load.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isWork } from '#domain/configuration/status.ts';
import type { CaseLists } from './ports.ts';

export interface RecountPorts extends Pausing {
  readonly counters: LoadRecount;
  readonly lists: Pick<CaseLists, 'ofStatuses' | 'cases'>;
  readonly configuration: ConfigurationSource;
  /** Waits until the index of lists shows what was written before. */
  settle(): Promise<void>;
}

/** A counter that was wrong. */
export interface Drift {
  readonly agent: string;
  readonly was: number;
  readonly is: number;
}

/**
 * Counts what each agent has in work from the cases, and puts right what is counted otherwise (CASE-09). Cases may change meanwhile: a
 * counter is put right if nothing has changed it since before they were read. Who has none gets one. Again changes nothing.
 * @returns what was wrong.
 */
export async function recountLoads(ports: RecountPorts): Promise<readonly Drift[]> {
  const configured = await ports.configuration.loadAnew();
  const drifts: Drift[] = [];
  for (let round = 1; round <= mostRounds; round++) {
    const { agents } = await differing(configured, ports);
    if (agents.length === 0) break;
    drifts.push(...(await mended(configured, ports)));
  }
  return drifts;
}

/** A counter that changes again and again is put off to the next recount. */
const mostRounds = 3;

interface Difference {
  /** Whose counter says another number than the lists. */
  readonly agents: readonly string[];
  readonly loads: ReadonlyMap<string, AgentLoad>;
  /** Numbers of the cases that lists give them. */
  readonly cases: readonly number[];
}

async function differing(
  { agents, statuses }: Pick<Configuration, 'agents' | 'statuses'>,
  { counters, lists }: Pick<RecountPorts, 'counters' | 'lists'>,
  before: readonly string[] = [],
): Promise<Difference> {
  const known = new Set([...agents.map(({ address }) => address), ...before]);
  const loads = await counters.loads([...known]);
  const work = statuses.map(({ name }) => name).filter((name) => isWork(name, statuses));
  const listed = (await lists.ofStatuses(work)).flatMap(({ agent, number }) => (agent ? [{ agent, number }] : []));
  const strangers = new Set(listed.map(({ agent }) => agent).filter((agent) => !known.has(agent)));
  // Counters are to be older than what they are compared with.
  if (strangers.size > 0) return differing({ agents, statuses }, { counters, lists }, [...before, ...strangers]);
  const wrong = [...known].filter(
    (agent) => !loads.has(agent) || listed.filter((one) => one.agent === agent).length !== loadOf(agent, loads).cases,
  );
  return {
    agents: wrong,
    loads,
    cases: listed.filter(({ agent }) => wrong.includes(agent)).map(({ number }) => number),
  };
}

async function mended(configured: Configuration, ports: RecountPorts): Promise<readonly Drift[]> {
  const { counters, lists, settle } = ports;
  await settle();
  const { agents, loads, cases } = await differing(configured, ports);
  // The index may still show cases that were done a moment ago.
  const found = cases.length === 0 ? [] : await lists.cases(cases);
  const drifts: Drift[] = [];
  for (const agent of agents) {
    const seen = loadOf(agent, loads);
    const is = found.filter((one) => countedFor(one, configured.statuses) === agent).length;
    if (is === seen.cases && seen.revision > 0) continue;
    if ((await isMended(counters.mend(seen, is))) && is !== seen.cases) drifts.push({ agent, was: seen.cases, is });
  }
  return drifts;
}

/** Somebody got a case or was done with one meanwhile: their counter has its turn in the next round, the others theirs now. */
async function isMended(mending: Promise<void>): Promise<boolean> {
  try {
    await mending;
    return true;
  } catch (error) {
    if (error instanceof StaleFacts) return false;
    throw error;
  }
}
