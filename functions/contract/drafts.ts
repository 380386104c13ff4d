import * as z from 'zod';
import { routes } from './route.ts';
import { address, caseNumberText, instant, messageName, name, text } from './values.ts';

/** An answer, a note, or a message passed on to a third person. */
export const draftKind = z.enum(['reply', 'note', 'forward']);

/** What somebody has begun to write (CONS-08): one for each case, kind and person. */
export const draft = z.object({
  body: text,
  to: z.array(address).max(1).default([]),
  cc: z.array(address).max(100).default([]),
  subject: text.default(''),
  /** Files that were put up for it. */
  uploads: z
    .array(z.object({ id: z.uuid(), name: z.string(), size: z.int(), contentType: z.string() }))
    .max(100)
    .default([]),
  /** Files of messages of the case that it passes on. */
  files: z
    .array(messageName.extend({ index: z.int().nonnegative() }))
    .max(100)
    .default([]),
  /** Version of the case that its author had seen as they began: what came since stops it. */
  seenVersion: z.int().nonnegative(),
  /** Status that the case enters with it. */
  status: name.optional(),
});

export const keptDraft = draft.extend({
  kind: draftKind,
  savedAt: instant,
  /** Grows with each save: an older tab does not overwrite a newer one. */
  revision: z.int().nonnegative(),
  /** When it leaves, once it was sent. */
  sendsAt: instant.optional(),
  /** Why it did not leave when it was due. */
  stopped: z.string().optional(),
});

export type DraftKind = z.output<typeof draftKind>;
export type Draft = z.output<typeof draft>;
export type KeptDraft = z.output<typeof keptDraft>;

const ofDraft = z.object({ number: caseNumberText, kind: draftKind });

export const draftRoutes = routes({
  listDrafts: {
    method: 'GET',
    path: '/cases/{number}/drafts',
    role: 'agent',
    summary: 'What the caller has begun to write in a case',
    params: z.object({ number: caseNumberText }),
    answer: z.object({ drafts: z.array(keptDraft) }),
  },
  saveDraft: {
    method: 'PUT',
    path: '/cases/{number}/drafts/{kind}',
    role: 'agent',
    summary: 'Keeps a draft; 409 when another tab has saved since the revision given',
    params: ofDraft,
    body: draft.extend({ revision: z.int().nonnegative() }),
    answer: keptDraft,
  },
  deleteDraft: {
    method: 'DELETE',
    path: '/cases/{number}/drafts/{kind}',
    role: 'agent',
    summary: 'Throws a draft away',
    params: ofDraft,
    status: 204,
  },
  sendDraft: {
    method: 'POST',
    path: '/cases/{number}/drafts/{kind}/send',
    role: 'agent',
    summary:
      'Sends a draft after the seconds in which it can be taken back, or at a time; stopped when something arrived that its author has not seen',
    params: ofDraft,
    body: z.object({
      revision: z.int().nonnegative(),
      sendAt: instant.optional(),
      /** Send although something arrived since. */
      although: z.boolean().default(false),
      asTyped: z.boolean().default(false),
    }),
    answer: z.object({
      /** Missing when it has left at once. */
      sendsAt: instant.optional(),
      draft: keptDraft.optional(),
    }),
    status: 202,
  },
  takeBackDraft: {
    method: 'DELETE',
    path: '/cases/{number}/drafts/{kind}/send',
    role: 'agent',
    summary: 'Takes a draft back before it leaves',
    params: ofDraft,
    answer: keptDraft,
  },
});
