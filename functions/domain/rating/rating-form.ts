import type { Configuration } from '#domain/configuration/configuration.ts';
import type { SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import { chosenLevel, longestComment } from './rating-decision.ts';

/** What somebody filled in on the page of a rating. */
export interface RatingForm {
  /** Name of a level. */
  readonly level: string | undefined;
  readonly comment: string;
  /** A comment of today was not shown: it stays when none is written. */
  readonly keepsComment: boolean;
  /** Whether it arrived as it was sent. */
  readonly isWhole: boolean;
}

export type RatingFault = 'not-whole' | 'level-missing' | 'level-unknown' | 'comment-long' | 'changed-too-often';

/** The level and the comment of a form, or what is wrong with it. */
export function checkedForm(
  { level: name, comment, isWhole }: RatingForm,
  configuration: Configuration,
): { readonly level: SatisfactionLevel; readonly comment: string } | { readonly fault: RatingFault } {
  if (!isWhole) return { fault: 'not-whole' };
  if (name === undefined || name === '') return { fault: 'level-missing' };
  const level = chosenLevel(name, configuration);
  if (!level) return { fault: 'level-unknown' };
  const said = plainText(comment);
  return said.length > longestComment ? { fault: 'comment-long' } : { level, comment: said };
}

/** Browsers send lines that end in CR LF, and count them as one character; nobody sees the other control characters. */
function plainText(comment: string): string {
  return comment
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
