import type { CaseEvent } from '#domain/case/case.ts';

const wordy: ReadonlySet<string> = new Set<CaseEvent['what']>([
  'registered',
  'message-joined',
  'merged-into',
  'note-written',
  'reply-written',
  'message-forwarded',
  'imported',
  'erased',
]);
/** Columns of a case that it is found by. */
const wordyFields: ReadonlySet<string> = new Set(['subject', 'customer']);

/** Whether what happened to a case may change the words that it is found by (CASE-15): most of what happens does not. */
export function bringsWords({ what, field = '' }: { readonly what: string } & Pick<CaseEvent, 'field'>): boolean {
  return wordy.has(what) || (what === 'field-changed' && wordyFields.has(field));
}
