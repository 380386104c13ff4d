import * as z from 'zod';
import { routes } from '../route.ts';
import { cursor, instant } from '../values.ts';
import { auditPlace, columns, difference } from './rows.ts';

export const auditEntry = z.object({
  ...auditPlace.shape,
  /** Address of a person, name of a machine's token, or whoever ran a command. */
  who: z.string(),
  what: z.enum(['created', 'changed', 'removed', 'reset', 'imported', 'revoked', 'released', 'deleted', 'exported']),
  /** A lookup, or `machine-token`, `webhook-secret`, `held-mail`, `legal-hold`, `erasure`, `personal-data`, and `notification-rule` for what rules were called before. */
  lookup: z.string(),
  name: z.string(),
  before: columns.optional(),
  after: columns.optional(),
  /** What differs, column by column. */
  differences: z.array(difference),
  /** Whether it can be taken back, unless the row was changed since. */
  undoable: z.boolean(),
});

export type AuditEntryAnswer = z.output<typeof auditEntry>;

export const auditRoutes = routes({
  listAudit: {
    method: 'GET',
    path: '/settings/audit',
    role: 'admin',
    summary:
      'Changes of settings and lookups, newest first: who, when, before, after; with a name, the history of one row',
    query: z.object({
      lookup: z.string().max(40).optional(),
      name: z.string().max(320).optional(),
      who: z.string().max(320).optional(),
      from: instant.optional(),
      until: instant.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: cursor.optional(),
    }),
    answer: z.object({
      entries: z.array(auditEntry),
      /** Missing at the end; a page may hold fewer than asked for, and go on. */
      next: cursor.optional(),
    }),
  },
  undoChange: {
    method: 'POST',
    path: '/settings/audit/undo',
    role: 'admin',
    summary: 'Takes a change back: the row is again as it was before, unless somebody has changed it since',
    body: auditPlace,
    answer: z.object({ change: auditPlace.optional() }),
  },
});
