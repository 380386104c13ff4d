import { type AgentLoad, loadOf } from '#domain/case/load/agent-load.ts';
import type { SkippedAgent } from '#domain/case/load/assignment-reason.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Settings } from '#domain/configuration/configuration.ts';

/** What is known when an agent is to be chosen. */
export interface Desk {
  readonly loads: ReadonlyMap<string, AgentLoad>;
  /** ISO time. */
  readonly now: string;
  readonly settings: Pick<Settings, 'casesForWhoReturns'>;
  /** Set when rivals chose at the same moment: tells apart whom of equals each chooses, so that they do not meet again. */
  readonly rival?: number | undefined;
}

export interface Choice {
  /** Undefined when nobody can take the case. */
  readonly chosen:
    | { readonly agent: Agent; readonly load: AgentLoad; readonly returned: AgentLoad['returned'] }
    | undefined;
  readonly skipped: readonly SkippedAgent[];
}

const halfHour = 30 * 60_000;
/** Half hours after a return in which cases come in portions. */
const portions = 4;

/** Of several agents the one with the fewest cases in work; of equals the one who got none for the longest time (CASE-09). */
export function chosenAgent(agents: readonly Agent[], desk: Desk): Choice {
  const looked = agents.map((agent) => ({ agent, load: loadOf(agent.address, desk.loads), skip: skipOf(agent, desk) }));
  const free = looked.filter(({ skip }) => skip === undefined).toSorted((one, other) => order(one.load, other.load));
  const fewest = free.filter(({ load }) => load.cases === free[0]?.load.cases);
  const found = fewest[desk.rival === undefined ? 0 : desk.rival % fewest.length];
  return {
    chosen: found && { ...found, returned: returnOf(found.agent, found.load, desk.now) },
    skipped: looked.flatMap(({ skip }) => skip ?? []),
  };
}

/** Why a rule gives an agent nothing now; undefined when it may. */
export function skipOf(agent: Agent, { loads, now, settings }: Desk): SkippedAgent | undefined {
  const { address, active, awayUntil, mostCases } = agent;
  const load = loadOf(address, loads);
  if (!active) return { agent: address, reason: 'off' };
  if (awayUntil !== undefined && awayUntil > now) return { agent: address, reason: 'away', until: awayUntil };
  if (mostCases !== undefined && load.cases >= mostCases) return { agent: address, reason: 'full' };
  const returned = returnOf(agent, load, now);
  if (!returned) return undefined;
  const back = Date.parse(returned.at);
  const portion = Math.floor((Date.parse(now) - back) / halfHour) + 1;
  // What is counted is counted with the case that they would get.
  if (returned.given <= portion * settings.casesForWhoReturns) return undefined;
  return { agent: address, reason: 'returning', until: new Date(back + portion * halfHour).toISOString() };
}

/** What is counted of a return with the next case; undefined for who has been here for some time. */
function returnOf({ awayUntil }: Agent, { returned }: AgentLoad, now: string): AgentLoad['returned'] {
  if (awayUntil === undefined || Date.parse(now) - Date.parse(awayUntil) >= portions * halfHour) return undefined;
  return { at: awayUntil, given: (returned?.at === awayUntil ? returned.given : 0) + 1 };
}

function order(one: AgentLoad, other: AgentLoad): number {
  if (one.cases !== other.cases) return one.cases - other.cases;
  const [at = '', otherAt = ''] = [one.assignedAt, other.assignedAt];
  if (at !== otherAt) return at < otherAt ? -1 : 1;
  return one.agent < other.agent ? -1 : 1;
}
