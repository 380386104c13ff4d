import type { Case } from '#domain/case/case.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { responsibleService } from '#domain/configuration/service.ts';

/** Who is to work on a case, as rows say it (CASE-09). */
export interface Responsible {
  readonly by: 'service' | 'group';
  /** Of the service or the group. */
  readonly name: string;
  /** Group that the case belongs to then, where it has none. */
  readonly group: string | undefined;
  /** Whether they can take a case now or not. */
  readonly agents: readonly Agent[];
}

/**
 * The agents and groups of the case's service, or of the nearest service above it that names some; where none does, the members of its
 * group, if its mailbox gives out its cases.
 * @returns undefined for a case that rules give to nobody.
 */
export function responsibleFor(
  about: Pick<Case, 'service' | 'group' | 'mailbox'>,
  configuration: Configuration,
): Responsible | undefined {
  const { services, mailboxes } = configuration;
  const service = responsibleService(about.service, services);
  if (service) {
    const { name, agents = [], groups = [] } = service;
    const addresses = [...agents, ...membersOf(groups, configuration)];
    return { by: 'service', name, group: groups[0], agents: agentsAt(addresses, configuration) };
  }
  const assigns = mailboxes.some(({ address, assigns: does }) => does === true && address === about.mailbox);
  if (!assigns || about.group === undefined) return undefined;
  const agents = agentsAt(membersOf([about.group], configuration), configuration);
  return { by: 'group', name: about.group, group: about.group, agents };
}

function membersOf(names: readonly string[], { groups }: Configuration): readonly string[] {
  return groups.filter(({ name, active }) => active && names.includes(name)).flatMap(({ members }) => members);
}

function agentsAt(addresses: readonly string[], { agents }: Configuration): readonly Agent[] {
  return agents.filter(({ address }) => addresses.includes(address));
}
