import type { Words } from '#domain/words/words.ts';

/** Words for reuse (autotext) in Markdown: `{{ blocks.opening-hours }}` in templates and in agents' replies (NOTE-07). */
export interface TextBlock {
  readonly name: string;
  readonly text: Words;
}
