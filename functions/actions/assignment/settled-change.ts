import type { AgentLoads } from '#actions/life/ports.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { wholeChange } from '#domain/deadline/whole-change.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { counted, type StaffedCase, type Staffing, staffedCase, type Trial } from './staffed-case.ts';

/** No rule has chosen anybody. */
export const nobody = { chosen: undefined, isPutOff: false, asked: undefined };

/**
 * A change with all that comes with it in its transaction: whom a rule gives its case to (CASE-09), what the rules of the table
 * make of both (NOTE-12), what that does to the clocks (SLA-04) and to the counters of agents.
 */
export async function settledChange(
  change: CaseChange,
  { at, tried }: Pick<Trial, 'at' | 'tried'>,
  configuration: Configuration,
  counters: AgentLoads,
): Promise<CaseChange> {
  const { before, after, branch, events } = change;
  const changing = branch ? { before: undefined, after: branch } : after && { before, after };
  const { who = 'postcase', id = `version-${before.version}` } = events.at(-1) ?? {};
  const staffed = changing && (await staffedCase(changing, { id, at, who, tried }, configuration, counters));
  return countedChange(
    wholeChange(withStaff(change, staffed), at, configuration),
    staffed ?? nobody,
    at,
    configuration,
    counters,
  );
}

/** A change with whom a rule gives its case to: the new one, where one comes of it. */
export function withStaff(change: CaseChange, staffed: StaffedCase | undefined): CaseChange {
  if (!staffed || staffed.case === (change.branch ?? change.after)) return change;
  return {
    ...change,
    ...(change.branch ? { branch: staffed.case } : { after: staffed.case }),
    events: [...change.events, ...staffed.events],
  };
}

/** A change with what it does to the counters of agents. */
export async function countedChange(
  change: CaseChange,
  staffed: Staffing,
  at: string,
  configuration: Configuration,
  counters: AgentLoads,
): Promise<CaseChange> {
  const { before, after, branch, other } = change;
  const changing = [
    ...(after ? [{ before, after }] : []),
    ...(branch ? [{ before: undefined, after: branch }] : []),
    ...(other ? [other] : []),
  ];
  const { loads, events } = await counted(changing, change.events, staffed, at, configuration, counters);
  return { ...change, events, ...(loads.length > 0 && { loads }) };
}
