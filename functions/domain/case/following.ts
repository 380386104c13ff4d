import type { Agent } from '#domain/configuration/agent.ts';

/** Up to when somebody has read a case. */
export interface Seen {
  readonly caseNumber: number;
  /** Address of an agent. */
  readonly who: string;
  /** Time of the newest entry that they have had before them. */
  readonly seenAt: string;
}

/** Somebody keeps an eye on a case that need not be theirs: by their own wish, or since a colleague has mentioned them there. */
export interface Following {
  readonly caseNumber: number;
  /** Address of an agent. */
  readonly who: string;
  readonly since: string;
  /** The newest note that names them, until they have read it. */
  readonly mention?: Mention | undefined;
}

export interface Mention {
  readonly at: string;
  /** Address of who wrote it. */
  readonly by: string;
}

/**
 * Agents whom a note names: `@Ann Berger` or `@ann@agents.test`, whatever the case of the letters. The longest name counts, so that
 * `@Ann Berger` is not Ann; who shares a name is named with it.
 */
export function mentionedIn(body: string, agents: readonly Agent[]): readonly Agent[] {
  const active = agents.filter((agent) => agent.active);
  const names = [...new Set(active.flatMap(({ name, address }) => [name, address]))]
    .filter((name) => name !== '')
    .toSorted((one, other) => other.length - one.length);
  if (names.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.@])@(${names.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}_@]|-\\p{L})`,
    'giu',
  );
  const found = new Set([...body.matchAll(pattern)].map(([, name = '']) => name.toLowerCase()));
  return active.filter(({ name, address }) => found.has(name.toLowerCase()) || found.has(address.toLowerCase()));
}
