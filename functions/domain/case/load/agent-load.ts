/** What an agent has in work, as an item beside them counts it: new, open and paused cases that are theirs (CASE-09). */
export interface AgentLoad {
  /** Address. */
  readonly agent: string;
  readonly cases: number;
  /** When they last got a case. */
  readonly assignedAt?: string | undefined;
  /** A return of theirs, and how many cases rules have given them since. */
  readonly returned?: { readonly at: string; readonly given: number } | undefined;
  /** Counts the changes; 0 for one that is not stored. */
  readonly revision: number;
}

/** What a change of a case does to the counter of an agent, in the change's own transaction. */
export interface LoadChange {
  readonly agent: string;
  readonly by: number;
  /** When they get the case, if they do. */
  readonly assignedAt?: string | undefined;
  /** When a rule has chosen them by what it saw: it must still be so. */
  readonly seen?: AgentLoad | undefined;
  readonly returned?: AgentLoad['returned'];
}

export function loadOf(agent: string, loads: ReadonlyMap<string, AgentLoad>): AgentLoad {
  return loads.get(agent) ?? { agent, cases: 0, revision: 0 };
}
