import type { Case, CaseEvent } from '#domain/case/case.ts';
import { type AgentLoad, type LoadChange, loadOf } from '#domain/case/load/agent-load.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isWork, type Status } from '#domain/configuration/status.ts';
import type { Choice } from './chosen-agent.ts';

/** A case before and after a change; undefined before for a new one. */
export interface Changing {
  readonly before: Case | undefined;
  readonly after: Case;
}

/**
 * What changes of cases do to the counters of agents: one change for each of them (CASE-09). Snoozed cases count, those that are
 * done or merged do not.
 * @param chosen whom a rule has chosen.
 */
export function loadChanges(
  changes: readonly Changing[],
  chosen: Choice['chosen'],
  at: string,
  { statuses }: Pick<Configuration, 'statuses'>,
): readonly LoadChange[] {
  const steps = changes.flatMap(({ before, after }): LoadChange[] => {
    const [from, to] = [countedFor(before, statuses), countedFor(after, statuses)];
    if (from === to) return [];
    const gets = to !== undefined && before?.agent !== to;
    return [
      ...(from === undefined ? [] : [{ agent: from, by: -1 }]),
      ...(to === undefined ? [] : [{ agent: to, by: 1, ...(gets && { assignedAt: at }) }]),
    ];
  });
  const sums = Map.groupBy(steps, ({ agent }) => agent);
  return [...sums].flatMap(([agent, theirs]): LoadChange[] => {
    const by = theirs.reduce((sum, one) => sum + one.by, 0);
    const isChosen = chosen?.agent.address === agent;
    const gets = theirs.some(({ assignedAt }) => assignedAt !== undefined);
    if (by === 0 && !gets) return [];
    const rule = isChosen ? { seen: chosen.load, returned: chosen.returned } : {};
    return [{ agent, by, ...(gets && { assignedAt: at }), ...rule }];
  });
}

/** Events that say, where it is so, that somebody who was full may have room since. */
export function withRoom(
  events: readonly CaseEvent[],
  changes: readonly LoadChange[],
  loads: ReadonlyMap<string, AgentLoad>,
  { agents }: Pick<Configuration, 'agents'>,
): readonly CaseEvent[] {
  const wasFull = ({ agent, by }: LoadChange) =>
    by < 0 &&
    agents.some(
      ({ address, mostCases }) =>
        address === agent && mostCases !== undefined && loadOf(agent, loads).cases >= mostCases,
    );
  return changes.some(wasFull) ? marked(events) : events;
}

/** The last of the events asks for a look at the cases that nobody has. */
export function marked(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return events.map((event, index) => (index === events.length - 1 ? { ...event, frees: true } : event));
}

/** Address of the agent whose counter has the case. */
export function countedFor(about: Case | undefined, statuses: readonly Status[]): string | undefined {
  const isCounted = about !== undefined && about.mergedInto === undefined && isWork(about.status, statuses);
  return isCounted ? about.agent : undefined;
}
