import * as z from 'zod';
import { routes } from './route.ts';
import { caseNumber, instant } from './values.ts';

export const heldCause = z.enum([
  'no-mailbox',
  'own-mail',
  'blocked-sender',
  'spam',
  'virus',
  'agent-unproven',
  'agent-off',
  'agent-address',
  'agent-command',
  'agent-refused',
]);

/** A mail that registered nothing and waits for a person. */
export const heldMail = z.object({
  id: z.string(),
  /** When it was received. */
  at: instant,
  cause: heldCause,
  from: z.string().optional(),
  /** Who sent it by SMTP: bounces go there. */
  source: z.string(),
  recipients: z.array(z.string()),
  subject: z.string(),
  /** The beginning of its text. */
  preview: z.string(),
});

export type HeldMailRow = z.output<typeof heldMail>;

/** What became of it. */
const settledHeld = z.object({
  /** done-before: somebody else was at it. */
  outcome: z.enum(['registered', 'joined', 'noted', 'answered', 'reopened', 'duplicate', 'held', 'done-before']),
  number: caseNumber.optional(),
  /** Why it stays held. */
  cause: heldCause.optional(),
});

const ofHeld = z.object({ id: z.string().min(1).max(500) });

export const heldMailRoutes = routes({
  listHeld: {
    method: 'GET',
    path: '/held',
    role: 'agent',
    summary: 'Mail that registered nothing and waits for a person, newest first',
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
    answer: z.object({
      held: z.array(heldMail),
      /** Whether there is more. */
      more: z.boolean(),
    }),
  },
  showHeld: {
    method: 'GET',
    path: '/held/{id}',
    role: 'agent',
    summary: 'One held mail, and where it is shown as its author formatted it',
    params: ofHeld,
    answer: heldMail.extend({
      /** Below the console's address, for some minutes: a page without scripts that asks nobody for anything. */
      htmlUrl: z.string(),
      /** The same with pictures from others' servers; missing for a mail with a virus. */
      htmlWithPicturesUrl: z.string().optional(),
    }),
  },
  releaseHeld: {
    method: 'POST',
    path: '/held/{id}/release',
    role: 'agent',
    summary: 'Registers a held mail as if it had come now; an agent’s goes to no customer, one of our own stays held',
    params: ofHeld,
    answer: settledHeld,
  },
  reconsiderHeld: {
    method: 'POST',
    path: '/held/{id}/again',
    role: 'agent',
    summary:
      'Decides anew about a held mail, as if it came now: what held it may be mended; what an agent wrote goes to nobody so',
    params: ofHeld,
    answer: settledHeld,
  },
  deleteHeld: {
    method: 'DELETE',
    path: '/held/{id}',
    role: 'admin',
    summary: 'Deletes a held mail for good',
    params: ofHeld,
    status: 204,
  },
  blockHeld: {
    method: 'POST',
    path: '/held/{id}/block',
    role: 'admin',
    summary: 'Blocks the sender of a held mail, or the whole domain; the mail stays held',
    params: ofHeld,
    body: z.object({ what: z.enum(['address', 'domain']).default('address') }),
    answer: z.object({
      entry: z.string(),
      /** Whether it was not blocked so before. */
      isNew: z.boolean(),
    }),
  },
  unblock: {
    method: 'DELETE',
    path: '/blocked',
    role: 'admin',
    summary: 'Takes an address or a domain off the blocklist',
    /** Never in the path: a slash may stand in a mail address. */
    query: z.object({ entry: z.string().min(1).max(320) }),
    answer: z.object({
      unblocked: z.string(),
      /** The entry that blocks it still. */
      blockedBy: z.string().optional(),
    }),
  },
});
