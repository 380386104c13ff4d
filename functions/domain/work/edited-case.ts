import { agentLine } from '#domain/case/agent-words.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { type CaseType, type Priority, priorityOf } from '#domain/configuration/case-type.ts';
import type { Category } from '#domain/configuration/category.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Service } from '#domain/configuration/service.ts';
import { kindOf } from '#domain/configuration/status.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** Columns that agents change; those that are undefined stay. */
export interface CaseEdit {
  readonly subject: string | undefined;
  readonly category: string | undefined;
  /** Null for none. */
  readonly service: string | null | undefined;
  /** Name of a case type, whose priority it takes over where none is given; null for none. */
  readonly type?: string | null | undefined;
  readonly priority: Priority | undefined;
  readonly closureReason: string | undefined;
}

const fields = ['subject', 'category', 'service', 'type', 'priority', 'closureReason'] as const;

export const longestCaseSubject = 300;
export const longestReason = 300;

/**
 * Changes columns of a case, each of them an event of its history (CASE-11).
 * @throws Refusal change-wrong
 */
export function editedCase(about: Case, edit: CaseEdit, cause: Cause, configuration: Configuration): CaseChange {
  const { subject, category, service, closureReason } = edit;
  if (closureReason !== undefined && kindOf(about.status, configuration.statuses) !== 'final')
    throw new Refusal('change-wrong', `Only a closed case has a reason for it. This one is "${about.status}".`);
  const after: Case = {
    ...about,
    subject: subject === undefined ? about.subject : agentLine(subject, 'A subject', longestCaseSubject),
    category: category === undefined ? about.category : activeCategory(category, configuration),
    service: service === undefined ? about.service : activeService(service, configuration),
    ...typed(about, edit, configuration),
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

/** The type with its priority, of a case that gets another one; a priority that is given counts more (CASE-10). */
function typed(
  about: Case,
  { type, priority }: CaseEdit,
  { caseTypes }: Configuration,
): Pick<Case, 'type' | 'priority'> {
  const known = { type: about.type, priority: priority ?? about.priority };
  if (type === undefined) return known;
  if (type === null) return { ...known, type: undefined };
  const name = activeName('case type', type, caseTypes);
  return { type: name, priority: priority ?? (name === about.type ? about.priority : priorityOf(name, caseTypes)) };
}

/**
 * Name of a case type that a case may get, or none (CASE-10).
 * @throws Refusal change-wrong that names those that there are.
 */
export function activeType(name: string | null, { caseTypes }: Configuration): string | undefined {
  return name === null ? undefined : activeName('case type', name, caseTypes);
}

/**
 * Name of a category that a case may get (CASE-01).
 * @throws Refusal change-wrong that names those that there are.
 */
export function activeCategory(name: string, { categories }: Configuration): string {
  return activeName('category', name, categories);
}

/**
 * Name of a service that a case may get, or none (CASE-01).
 * @throws Refusal change-wrong that names those that there are.
 */
export function activeService(name: string | null, { services }: Configuration): string | undefined {
  return name === null ? undefined : activeName('service', name, services);
}

function activeName(what: string, name: string, rows: readonly (CaseType | Category | Service)[]): string {
  const possible = rows.filter(({ active }) => active).map((row) => row.name);
  if (possible.includes(name)) return name;
  const choice = possible.length === 0 ? 'There are none yet' : `There are: ${possible.join(', ')}`;
  throw new Refusal('change-wrong', `There is no ${what} "${name}"${didYouMean(name, possible) || '.'} ${choice}.`);
}
