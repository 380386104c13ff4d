import type { Words } from '#domain/words/words.ts';
import type { Agent } from './agent.ts';
import type { Mailbox } from './mailbox.ts';

/** A row of the lookup of groups: agents who work on cases together (CASE-09, SLA-01). */
export interface Group {
  readonly name: string;
  /** No case is given to a group that is switched off; those that have it keep it. */
  readonly active: boolean;
  /** What agents read. */
  readonly label: Words;
  /** Addresses of agents. */
  readonly members: readonly string[];
}

/**
 * Groups and agents as they belong together: who is in a group may be said by the group's row or by the agent's own. Groups that
 * agents or mailboxes name are there without a row, too.
 */
export function joinedGroups(
  rows: readonly Group[],
  agents: readonly Agent[],
  mailboxes: readonly Pick<Mailbox, 'group'>[],
): { readonly groups: readonly Group[]; readonly agents: readonly Agent[] } {
  const named = [...agents.flatMap(({ groups = [] }) => groups), ...mailboxes.flatMap(({ group }) => group ?? [])];
  const known = new Set(rows.map(({ name }) => name));
  const implied = [...new Set(named)].filter((name) => !known.has(name)).toSorted();
  const all = [...rows, ...implied.map(groupWithoutRow)];
  return {
    groups: all.map((group) => {
      const theirs = agents.filter(({ groups = [] }) => groups.includes(group.name)).map(({ address }) => address);
      return { ...group, members: [...new Set([...group.members, ...theirs])] };
    }),
    agents: agents.map((agent) => {
      const { address, groups = [] } = agent;
      const others = rows.filter(({ name, members }) => members.includes(address) && !groups.includes(name));
      return others.length === 0 ? agent : { ...agent, groups: [...groups, ...others.map(({ name }) => name)] };
    }),
  };
}

function groupWithoutRow(name: string): Group {
  return { name, active: true, label: { en: name, ru: name }, members: [] };
}
