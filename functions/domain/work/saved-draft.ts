import { mostWordBytes } from '#domain/case/agent-words.ts';
import type { Draft, DraftChange, DraftKey, DraftWords } from '#domain/case/draft.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { mostFiles } from './upload.ts';

const longestSubject = 1000;

/**
 * A draft as it is kept while it is written (CONS-08). One that is about to leave goes on leaving, with its new words.
 * @param before what is kept of it now.
 * @param revision that the writer has seen; 0 for none.
 * @throws Refusal draft-changed when another window was faster, change-wrong for what is too much to keep.
 */
export function savedDraft(
  before: Draft | undefined,
  key: DraftKey,
  words: DraftWords,
  { revision, at }: { readonly revision: number; readonly at: string },
): DraftChange & { readonly to: Draft } {
  requireRevision(before, revision);
  requireKeepable(words);
  const to = { ...key, ...words, savedAt: at, revision: revision + 1, leaving: before?.leaving, stopped: undefined };
  return { key, from: revision, to };
}

/** @throws Refusal draft-changed unless the draft has the revision that its writer has seen. */
export function requireRevision(draft: Draft | undefined, revision: number): void {
  if ((draft?.revision ?? 0) === revision) return;
  const what = draft ? 'was saved in another window' : 'was sent or thrown away in another window';
  throw new Refusal('draft-changed', `This draft ${what} since: look at it again.`);
}

function requireKeepable({ body, subject = '', uploads, files }: DraftWords): void {
  const bytes = Buffer.byteLength(body);
  if (bytes > mostWordBytes)
    throw new Refusal('change-wrong', `A draft may have 64 KB. This one has ${Math.ceil(bytes / 1024)} KB.`);
  if (subject.length > longestSubject)
    throw new Refusal('change-wrong', `A subject may have 250 characters. This one has ${subject.length}.`);
  if (uploads.length + files.length > mostFiles)
    throw new Refusal(
      'attachment-wrong',
      `A message may carry ${mostFiles} files, not ${uploads.length + files.length}.`,
    );
}
