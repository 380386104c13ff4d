import type { PhraseName, PhraseTexts } from '#domain/words/phrases/phrase-texts.ts';

/** Reasons that cases are closed with by themselves. */
export const unanswered = 'No answer';
/** Nothing more came from a customer who had rated well or thanked. */
export const content = 'Customer is content';
export const merged = 'Merged';
/** What a reason is called in mail; an agent's own words are none of these. */
const phraseOf: ReadonlyMap<string, PhraseName> = new Map([
  [unanswered, 'reason-no-answer'],
  [content, 'reason-content'],
  [merged, 'reason-merged'],
  ['Sender is blocked', 'reason-blocked'],
  ['Mail is spam', 'reason-spam'],
  ['Mail carries a virus', 'reason-virus'],
]);

/** A reason as mail says it; an agent's own words as they are. */
export function reasonIn(phrases: PhraseTexts, reason: string): string {
  const phrase = phraseOf.get(reason);
  return phrase === undefined ? reason : phrases[phrase];
}

/** Whether a case was closed because time went by after it was resolved (CASE-13). */
export function isByTime(reason: string | undefined): boolean {
  return reason === unanswered || reason === content;
}
