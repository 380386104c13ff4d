import { againWhenStale } from '#actions/words/again-when-stale.ts';
import type { Draft, DraftKey, DraftWords } from '#domain/case/draft.ts';
import { requireRevision, savedDraft } from '#domain/work/saved-draft.ts';
import { existing } from '../change-case.ts';
import type { DraftPorts } from './draft-ports.ts';

/**
 * Keeps what somebody is writing (CONS-08).
 * @param asked.revision that they have seen; 0 for none.
 * @throws Refusal case-unknown, draft-changed, change-wrong, attachment-wrong
 */
export async function saveDraft(
  { key, words, revision }: { readonly key: DraftKey; readonly words: DraftWords; readonly revision: number },
  { drafts, cases, configuration, now, pause }: DraftPorts,
): Promise<Draft> {
  if (revision === 0) await existing(key.caseNumber, cases, await configuration.load());
  return againWhenStale(
    async () => {
      const change = savedDraft(await drafts.find(key), key, words, { revision, at: now().toISOString() });
      await drafts.save(change);
      return change.to;
    },
    { pause },
  );
}

/**
 * Throws a draft away; one that is about to leave does not leave. There is nothing to do when it is gone.
 * @throws Refusal draft-changed
 */
export async function deleteDraft(
  { key, revision }: { readonly key: DraftKey; readonly revision: number | undefined },
  { drafts, pause }: DraftPorts,
): Promise<void> {
  await againWhenStale(
    async () => {
      const draft = await drafts.find(key);
      if (!draft) return;
      if (revision !== undefined) requireRevision(draft, revision);
      await drafts.save({ key, from: draft.revision, to: undefined });
    },
    { pause },
  );
}
