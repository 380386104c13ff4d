import type { Case } from '#domain/case/case.ts';

/** Whose cases somebody may see who does not see all (CONS-01). */
export interface Sight {
  readonly who: string;
  /** Names of the groups that they work in. */
  readonly groups: readonly string[];
}

/** What of somebody who asks says how much they may see. */
export interface Seer {
  readonly who: string;
  readonly role: 'viewer' | 'agent' | 'admin';
  readonly agent: { readonly groups?: readonly string[] | undefined } | undefined;
  /** Of a machine: an admin has made it, and says with its role what it may. */
  readonly tokenId?: string | undefined;
}

/** How much somebody sees; undefined for everything. */
export function sightOf(
  { who, role, agent, tokenId }: Seer,
  { agentsSeeOwnGroups }: { readonly agentsSeeOwnGroups: boolean },
): Sight | undefined {
  if (!agentsSeeOwnGroups || role === 'admin' || tokenId !== undefined) return undefined;
  return { who, groups: agent?.groups ?? [] };
}

/** Whether a case is one of theirs: their own, or of a group of theirs, whoever works on it. */
export function maySee({ agent, group }: Pick<Case, 'agent' | 'group'>, { who, groups }: Sight): boolean {
  return agent === who || (group !== undefined && groups.includes(group));
}
