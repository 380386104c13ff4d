import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { AssignmentReason } from '#domain/case/load/assignment-reason.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isWork } from '#domain/configuration/status.ts';
import { type Choice, chosenAgent, type Desk, skipOf } from './chosen-agent.ts';
import { type Responsible, responsibleFor } from './responsible.ts';

/** A case for which a rule is to find somebody. */
export interface OpenQuestion {
  readonly before: Case | undefined;
  readonly after: Case;
  readonly responsible: Responsible;
  /** Addresses of those whose counters are to be read. */
  readonly agents: readonly string[];
}

export interface AssignedByRule {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  readonly chosen: Choice['chosen'];
  readonly skipped: Choice['skipped'];
}

/**
 * Whether a change asks for somebody who works on its case (CASE-09): a case that nobody has, when it is new, comes back, or gets another
 * service (or another group, where that is what counts); and one that comes back to somebody who may not be there.
 * @param always a case that nobody has is asked for whatever has changed.
 */
export function questionOf(
  before: Case | undefined,
  after: Case,
  configuration: Configuration,
  always = false,
): OpenQuestion | undefined {
  const { statuses } = configuration;
  if (after.mergedInto !== undefined || !isWork(after.status, statuses)) return undefined;
  const responsible = responsibleFor(after, configuration);
  if (!responsible) return undefined;
  const isBack = before !== undefined && !isWork(before.status, statuses);
  const isAsked =
    always ||
    isBack ||
    before === undefined ||
    before.service !== after.service ||
    (responsible.by === 'group' && before.group !== after.group);
  // Whom people have given the case in the same change has it.
  const isTheirs = after.agent !== undefined && (!isBack || before.agent !== after.agent);
  if (!isAsked || isTheirs) return undefined;
  const agents = responsible.agents.map(({ address }) => address);
  return { before, after, responsible, agents: [...new Set([...agents, ...(after.agent ? [after.agent] : [])])] };
}

/** So many who were passed over are told. */
const mostSkipped = 5;

/**
 * Gives a case to the least busy of those who are responsible. A case that comes back stays with its agent if they can take it, or if they
 * are away or busy and so is everybody else.
 */
export function assignedByRule(
  { before, after, responsible }: OpenQuestion,
  desk: Desk,
  cause: Cause,
  configuration: Configuration,
): AssignedByRule {
  const nothing = { case: after, events: [], chosen: undefined, skipped: [] };
  const present = configuration.agents.find(({ address }) => address === after.agent);
  const theirs = present && skipOf(present, desk);
  if (present && !theirs) return nothing;
  const others = responsible.agents.filter(({ address }) => address !== after.agent);
  const { chosen, skipped } = chosenAgent(others, desk);
  const passed = [...(theirs ? [theirs] : []), ...skipped];
  const keeps = !chosen && present?.active === true;
  const given: Case = {
    ...after,
    agent: keeps ? after.agent : chosen?.agent.address,
    group: after.group ?? responsible.group,
  };
  const why: AssignmentReason = {
    ...{ by: responsible.by, name: responsible.name, cases: chosen?.load.cases ?? 0 },
    ...(passed.length > 0 && { skipped: passed.slice(0, mostSkipped) }),
  };
  // A new case has had no group: there is nothing to tell.
  const fields = before ? (['agent', 'group'] as const) : (['agent'] as const);
  const events = fields.flatMap((field): CaseEvent[] => {
    const [from, to] = [after[field], given[field]];
    if (from === to) return [];
    const more = { id: `${cause.id}-${field}`, field, from, to, messageId: undefined };
    return [
      { ...caseEvent(given, { ...cause, who: 'postcase' }, 'field-changed', more), ...(field === 'agent' && { why }) },
    ];
  });
  return { case: given, events, chosen, skipped: passed };
}
