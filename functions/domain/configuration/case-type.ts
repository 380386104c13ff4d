import type { Words } from '#domain/words/words.ts';

/** How much a case hurries. */
export type Priority = 'High' | 'Medium' | 'Low';

/** A row of the lookup of case types: what kind of work a case is, and how much it hurries (CASE-10, SLA-01). None ship. */
export interface CaseType {
  readonly name: string;
  readonly active: boolean;
  /** That of a case which gets the type. */
  readonly priority: Priority;
  /** What agents and customers read. */
  readonly label: Words;
}

/** How much a case hurries of whose type nothing is known. */
export const usualPriority: Priority = 'Medium';

/** That of a type, as cases take it over. */
export function priorityOf(type: string | undefined, types: readonly CaseType[]): Priority {
  return types.find(({ name }) => name === type)?.priority ?? usualPriority;
}
