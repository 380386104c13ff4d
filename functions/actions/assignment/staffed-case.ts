import type { AgentLoads } from '#actions/life/ports.ts';
import { type AssignedByRule, assignedByRule, questionOf } from '#domain/assignment/assigned-by-rule.ts';
import { type Changing, loadChanges, marked, withRoom } from '#domain/assignment/load-changes.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { LoadChange } from '#domain/case/load/agent-load.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';

/** A case that changes, or a new one, with whom rules give it to. */
export interface StaffedCase {
  readonly case: Case;
  /** What comes of that beside what happens anyway. */
  readonly events: readonly CaseEvent[];
  readonly chosen: AssignedByRule['chosen'];
  readonly skipped: AssignedByRule['skipped'];
  /** Rivals were at it too often: somebody is to be found for it later. */
  readonly isPutOff: boolean;
  /** The service or group whose people were asked for; undefined when nobody was. */
  readonly asked: string | undefined;
}

/** What a change has to know of that. */
export type Staffing = Pick<StaffedCase, 'chosen' | 'isPutOff' | 'asked'>;

/** What happens, and the how-manieth time it is tried. */
export interface Trial extends Pick<Cause, 'id' | 'at' | 'who'> {
  readonly tried: number;
}

/** After so many attempts rivals are at one counter again and again: the case is there without an agent, who is found after that. */
export const mostRivals = 6;

/**
 * Asks rules who is to work on a case (CASE-09). Counters are read for a case that asks for somebody, and for no other.
 * @param always whatever has changed of a case that nobody has.
 */
export async function staffedCase(
  { before, after }: Changing,
  { tried, ...cause }: Trial,
  configuration: Configuration,
  counters: AgentLoads,
  always = false,
): Promise<StaffedCase> {
  const nothing = { case: after, events: [], chosen: undefined, skipped: [], isPutOff: false, asked: undefined };
  const question = questionOf(before, after, configuration, always);
  if (!question) return nothing;
  const asked = question.responsible.name;
  if (tried > mostRivals) return { ...nothing, isPutOff: true, asked };
  const loads = await counters.loads(question.agents);
  const agents = question.responsible.agents.filter(({ address }) => loads.has(address));
  // Nobody has been counted yet: who looks at the cases that nobody has counts first.
  const isUncounted = agents.length === 0 && question.responsible.agents.length > 0;
  if (isUncounted && after.agent === undefined) return { ...nothing, isPutOff: true, asked };
  const rival = tried > 1 ? after.number : undefined;
  const desk = { loads, now: cause.at, settings: configuration.settings, rival };
  const id = `${cause.id}-rule`;
  const among = { ...question, responsible: { ...question.responsible, agents } };
  return { ...assignedByRule(among, desk, { ...cause, id }, configuration), isPutOff: false, asked };
}

/**
 * What changes of cases do to counters, with the events that ask for a look at cases which nobody has: also when rules of the table have
 * changed since whose people are asked for. Who has no counter yet gets none
 * by a change: it would know nothing of the other cases.
 */
export async function counted(
  changes: readonly Changing[],
  events: readonly CaseEvent[],
  { chosen, isPutOff, asked }: Staffing,
  at: string,
  configuration: Configuration,
  counters: AgentLoads,
): Promise<{ readonly events: readonly CaseEvent[]; readonly loads: readonly LoadChange[] }> {
  const isLeft = ({ before, after }: Changing) => {
    const question = after.agent === undefined ? questionOf(before, after, configuration) : undefined;
    return question !== undefined && question.responsible.name !== asked;
  };
  const all = loadChanges(changes, chosen, at, configuration);
  const unread = all.map(({ agent }) => agent).filter((agent) => agent !== chosen?.agent.address);
  const read = unread.length === 0 ? new Map() : await counters.loads(unread);
  const loads = all.filter(({ agent }) => agent === chosen?.agent.address || read.has(agent));
  return {
    loads,
    events: isPutOff || changes.some(isLeft) ? marked(events) : withRoom(events, loads, read, configuration),
  };
}
