import { agentLine } from './agent-words.ts';
import type { Case, CaseEvent, Priority } from './case.ts';
import { type CaseChange, caseChange } from './case-change.ts';
import { caseEvent } from './case-event.ts';
import type { Configuration } from './configuration.ts';
import { Refusal } from './refusal.ts';
import { kindOf } from './status.ts';
import type { Cause } from './status-entry.ts';

/** Columns that agents change; those that are undefined stay. */
export interface CaseEdit {
  readonly subject: string | undefined;
  readonly category: string | undefined;
  readonly priority: Priority | undefined;
  readonly closureReason: string | undefined;
}

const fields = ['subject', 'category', 'priority', 'closureReason'] as const;

export const longestCaseSubject = 300;
const longestReason = 300;

/**
 * Changes columns of a case, each of them an event of its history (CASE-11).
 * @throws Refusal change-wrong
 */
export function editedCase(about: Case, edit: CaseEdit, cause: Cause, configuration: Configuration): CaseChange {
  const { subject, category, priority, closureReason } = edit;
  if (closureReason !== undefined && kindOf(about.status, configuration.statuses) !== 'final')
    throw new Refusal('change-wrong', `Only a closed case has a reason for it. This one is "${about.status}".`);
  const after: Case = {
    ...about,
    subject: subject === undefined ? about.subject : agentLine(subject, 'A subject', longestCaseSubject),
    category: category === undefined ? about.category : activeCategory(category, configuration),
    priority: priority ?? about.priority,
    closureReason:
      closureReason === undefined ? about.closureReason : agentLine(closureReason, 'A reason', longestReason),
    version: about.version + 1,
  };
  const events = fields.flatMap((field): CaseEvent[] => {
    const [from, to] = [about[field], after[field]];
    return from === to
      ? []
      : [caseEvent(after, cause, 'field-changed', { id: `${cause.id}-${field}`, field, from, to })];
  });
  if (events.length === 0) throw new Refusal('change-wrong', 'Nothing of the case would change.');
  return caseChange(about, { after, events });
}

/**
 * Name of a category that a case may get (CASE-01).
 * @throws Refusal change-wrong that names those that there are.
 */
export function activeCategory(name: string, { categories }: Configuration): string {
  const possible = categories.filter(({ active }) => active).map((category) => category.name);
  if (possible.includes(name)) return name;
  throw new Refusal('change-wrong', `There is no category "${name}". There are: ${possible.join(', ')}.`);
}
