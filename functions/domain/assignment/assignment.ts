import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** Whose case it is to be: undefined leaves it as it is, null clears it. */
export interface Assignment {
  /** Address. */
  readonly agent: string | null | undefined;
  readonly group: string | null | undefined;
}

/**
 * Gives a case to an agent, a group or nobody, by hand (CASE-09).
 * @throws Refusal change-wrong
 */
export function assigned(about: Case, wanted: Assignment, cause: Cause, configuration: Configuration): CaseChange {
  const agent = typeof wanted.agent === 'string' ? activeAgent(wanted.agent, configuration) : undefined;
  const after: Case = {
    ...about,
    agent: wanted.agent === undefined ? about.agent : agent?.address,
    group: wanted.group === undefined ? about.group : activeGroup(wanted.group, configuration),
    version: about.version + 1,
  };
  const events = (['agent', 'group'] as const).flatMap((field): CaseEvent[] => {
    const [from, to] = [about[field], after[field]];
    return from === to
      ? []
      : [caseEvent(after, cause, 'field-changed', { id: `${cause.id}-${field}`, field, from, to })];
  });
  if (events.length === 0) throw new Refusal('change-wrong', 'The case is assigned so already.');
  return caseChange(about, { after, events });
}

/** @throws Refusal change-wrong for who is none, or switched off. */
export function activeAgent(text: string, { agents }: Configuration): Agent {
  const address = text.trim().toLowerCase();
  const found = agents.find((agent) => agent.address === address);
  if (!found)
    throw new Refusal(
      'change-wrong',
      `There is no agent ${address}${
        didYouMean(
          address,
          agents.map((agent) => agent.address),
        ) || '.'
      }`,
    );
  if (!found.active) throw new Refusal('change-wrong', `${address} is switched off and gets no cases.`);
  return found;
}

/**
 * Name of a group that a case may get, or none.
 * @throws Refusal change-wrong that names those that there are.
 */
export function activeGroup(text: string | null, { groups }: Pick<Configuration, 'groups'>): string | undefined {
  if (text === null) return undefined;
  const name = text.trim();
  const possible = groups.filter(({ active }) => active).map((group) => group.name);
  if (possible.includes(name)) return name;
  const choice = possible.length === 0 ? 'There are none yet' : `There are: ${possible.join(', ')}`;
  throw new Refusal('change-wrong', `There is no group "${name}"${didYouMean(name, possible) || '.'} ${choice}.`);
}
