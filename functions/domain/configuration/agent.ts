import type { Language } from '#domain/words/language.ts';

/** A person who works on cases: a row of the lookup of agents. */
export interface Agent {
  readonly address: string;
  /** As customers see it. */
  readonly name: string;
  /** Beneath their name in the answers that they write: Markdown with macros (CASE-08). */
  readonly signature?: string | undefined;
  /** Names of the groups that they work in. */
  readonly groups?: readonly string[] | undefined;
  readonly language: Language;
  /**
   * What they hear of by mail: mine, and new cases of nobody, when undefined · all: each new case and each answer as well · nothing
   */
  readonly notices?: 'mine' | 'all' | 'nothing' | undefined;
  /** Minutes after the first notice in which others join it, so that all of them are one mail (NOTE-12); each is a mail when undefined. */
  readonly digestMinutes?: number | undefined;
  readonly active: boolean;
  /** Whether telephone calls ring in their console (CASE-07). */
  readonly takesCalls?: boolean | undefined;
  /** When they are back, or came back: until then no rule gives them cases (CASE-09). */
  readonly awayUntil?: string | undefined;
  /** With so many cases in work no rule gives them another one; any number when undefined. */
  readonly mostCases?: number | undefined;
}

/** Sooner than a person reads their mail again no digest saves one; later than a day it is none of work. */
export const leastDigestMinutes = 5;
export const mostDigestMinutes = 24 * 60;

/** As people know them: the name of an agent, or what stands for somebody else. */
export function agentName(who: string, { agents }: { readonly agents: readonly Agent[] }): string {
  return agents.find(({ address }) => address === who)?.name ?? who;
}
