import type { Language } from '#domain/words/language.ts';

/** Words for reuse (autotext) in Markdown: `{{ blocks.opening-hours }}` in templates and in agents' replies (NOTE-07). */
export interface TextBlock {
  readonly name: string;
  readonly text: Readonly<Record<Language, string>>;
}
