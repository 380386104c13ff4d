import type { Language } from '#domain/words/language.ts';

/** A person who works on cases: a row of the lookup of agents. */
export interface Agent {
  readonly address: string;
  /** As customers see it. */
  readonly name: string;
  /** Beneath their name in the answers that they write: Markdown with macros (CASE-08). */
  readonly signature?: string | undefined;
  readonly language: Language;
  readonly active: boolean;
}
