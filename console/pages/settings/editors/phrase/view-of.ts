import type { Given } from '../../../../api.ts';

export type PageView = NonNullable<Given<'previewPage'>['body']['view']>;

export const pageViews: readonly PageView[] = [
  ...(['to-choose', 'to-confirm', 'noted', 'recorded', 'thanks'] as const),
  ...(['wrong', 'newer', 'gone'] as const),
];

/** What names of phrases begin with, and on which view of the page of ratings they stand; others stand on most. */
const beginnings: readonly (readonly [string, PageView])[] = [
  ['rating-thanks', 'thanks'],
  ['rating-recorded', 'recorded'],
  ['rating-save', 'recorded'],
  ['rating-noted', 'noted'],
  ['rating-confirm-title', 'to-confirm'],
  ['rating-programs', 'to-confirm'],
  ['rating-too-long', 'wrong'],
  ['rating-not-saved', 'wrong'],
  ['rating-', 'to-choose'],
  ['gone', 'gone'],
  ['newer', 'newer'],
];

/** Where a phrase is to be seen; undefined for one that stands on no page of ratings. */
export function viewOf(phrase: string): PageView | undefined {
  return beginnings.find(([beginning]) => phrase.startsWith(beginning))?.[1];
}
