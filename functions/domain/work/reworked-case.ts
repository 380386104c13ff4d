import { type Assignment, assigned } from '#domain/assignment/assignment.ts';
import { agentLine } from '#domain/case/agent-words.ts';
import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { nextStatus } from '#domain/configuration/status.ts';
import { type CaseChange, type ChangeStep, caseChange, changeInSteps } from '#domain/life/case-change.ts';
import { enterStatus } from '#domain/life/status-entry.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type CaseEdit, editedCase, longestReason } from './edited-case.ts';

/** All that an agent changes of a case at once; what is undefined stays. */
export interface Rework extends Partial<CaseEdit>, Partial<Assignment> {
  readonly status?: string | undefined;
}

/**
 * Changes fields, whose case it is and its status in one go: all of it or nothing, as one version. The status comes last, so that its
 * rules see the rest (CASE-11, CASE-12). What is so already is no change.
 * @throws Refusal change-wrong when nothing would change, or for the first thing that cannot be.
 */
export function reworkedCase(about: Case, wanted: Rework, cause: Cause, configuration: Configuration): CaseChange {
  const steps = stepsOf(about, wanted, cause, configuration);
  if (steps.length === 0) throw new Refusal('change-wrong', 'Nothing of the case would change.');
  return changeInSteps(about, steps);
}

function stepsOf(about: Case, wanted: Rework, cause: Cause, configuration: Configuration): ChangeStep[] {
  const status = wanted.status === about.status ? undefined : wanted.status;
  const given = <Name extends keyof Rework & keyof Case>(name: Name): Rework[Name] => {
    const value = wanted[name];
    return (value ?? undefined) === about[name] ? undefined : value;
  };
  const reason = given('closureReason');
  const edit = {
    subject: given('subject'),
    category: given('category'),
    service: given('service'),
    type: given('type'),
    priority: given('priority'),
    // That of a case which is closed by this change belongs to its entry into the status.
    closureReason: status === undefined ? reason : undefined,
  };
  const assignment = { agent: given('agent'), group: given('group') };
  const steps: (ChangeStep | undefined)[] = [
    isSomething(edit) ? (found) => editedCase(found, edit, cause, configuration) : undefined,
    isSomething(assignment) ? (found) => assigned(found, assignment, cause, configuration) : undefined,
    status === undefined ? undefined : (found) => entered(found, status, wanted.closureReason, cause, configuration),
  ];
  return steps.filter((step) => step !== undefined);
}

function isSomething(parts: Readonly<Record<string, unknown>>): boolean {
  return Object.values(parts).some((value) => value !== undefined);
}

function entered(
  found: Case,
  status: string,
  reason: string | undefined,
  cause: Cause,
  configuration: Configuration,
): CaseChange {
  const { name } = nextStatus(found.status, status, configuration.statuses);
  const closureReason = reason === undefined ? undefined : agentLine(reason, 'A reason', longestReason);
  const next = { ...found, version: found.version + 1 };
  const { case: after, event, messages, waits } = enterStatus(next, name, { ...cause, closureReason }, configuration);
  return caseChange(found, { after, events: [event], messages, waits });
}
