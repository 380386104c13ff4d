import * as z from 'zod';
import { routes } from '../route.ts';
import { lookupName } from './lookups.ts';
import { columns, difference } from './rows.ts';

/** Lookups, settings and edited texts of templates as one JSON file. */
const file = z.object({
  format: z.string(),
  version: z.int(),
  lookups: z.record(z.string(), z.array(columns)),
  settings: columns,
});

const importChange = z.object({
  lookup: lookupName,
  name: z.string(),
  what: z.enum(['created', 'changed', 'removed', 'reset']),
  differences: z.array(difference),
  /** Names this very change: hand it back to make it. */
  mark: z.string(),
});

const content = z.unknown();
/** Bytes that a request to Lambda bears, with what else it carries. */
const largest = 4 * 1024 * 1024;
/** Whether rows that the file does not name go, in the lookups that it speaks of. */
const replace = z.boolean().default(false);

export type ImportChange = z.output<typeof importChange>;

export const importRoutes = routes({
  exportSettings: {
    method: 'GET',
    path: '/settings/export',
    role: 'admin',
    summary: 'Lookups and settings as one file: all, or what is not as it ships; no keys or secrets',
    query: z.object({ which: z.enum(['all', 'changed']).default('changed') }),
    answer: file,
  },
  previewImport: {
    method: 'POST',
    path: '/settings/import/preview',
    role: 'admin',
    summary: 'What importing a file would do, row by row; nothing is written',
    body: z.object({ content, replace }),
    largest,
    answer: z.object({
      changes: z.array(importChange),
      /** Rows of the file that are here already as it has them. */
      same: z.int().nonnegative(),
      /** What is wrong, and where in the file: while anything is, nothing can be imported. */
      refused: z.array(z.object({ place: z.string(), message: z.string() })),
    }),
  },
  importSettings: {
    method: 'POST',
    path: '/settings/import',
    role: 'admin',
    summary:
      'Makes the changes of a preview and no others, as many as one request has time for: ask again until none is left',
    body: z.object({ content, replace, marks: z.array(z.string().max(40)).max(10_000) }),
    largest,
    answer: z.object({ done: z.int().nonnegative(), left: z.int().nonnegative() }),
  },
});
