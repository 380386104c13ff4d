import * as z from 'zod';
import { routes } from '../route.ts';
import { instant, language } from '../values.ts';
import { lookupName } from './lookups.ts';

/** A row's columns, nothing as null. A setting has `name` and `value`. */
export const columns = z.record(z.string(), z.unknown());

export const settingsRow = z.object({
  name: z.string(),
  columns,
  /** As it ships, a shipped one that was edited, or the owner's own. */
  origin: z.enum(['base', 'edited', 'own']),
  /** Of If-Match; 0 for a row as it ships. */
  version: z.int().nonnegative(),
  /** Who changed it last, and when; missing for a row as it ships. */
  changedBy: z.string().optional(),
  changedAt: instant.optional(),
});

/** Names an entry of the audit. */
export const auditPlace = z.object({ at: instant, id: z.string().max(40) });

const savedRow = z.object({
  /** Missing when it is no more. */
  row: settingsRow.optional(),
  /** The change in the audit: `undoChange` takes it back; missing when all was so already. */
  change: auditPlace.optional(),
});

export const rowFault = z.object({
  /** Of the row that is at fault: the one that is checked, or another one that would not fit any more. */
  lookup: lookupName,
  name: z.string(),
  /** `label.en`, `next[0]`; empty for the row as a whole. */
  column: z.string(),
  message: z.string(),
});

export const difference = z.object({
  column: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

const counted = z.object({
  count: z.int().nonnegative(),
  /** Whether there may be more. */
  atLeast: z.boolean(),
});

export const affected = z.object({
  /** Cases that are worked on; missing where none can be counted. */
  cases: counted.optional(),
  /** What is to happen by itself, and looks at the row when its time comes. */
  waits: counted.optional(),
  /** Rows that name it. */
  rows: z.array(z.object({ lookup: lookupName, name: z.string(), column: z.string() })),
});

export const checkedRow = z.object({
  faults: z.array(rowFault),
  /** What saving would change; empty while something is wrong. */
  differences: z.array(difference),
  affects: affected,
});

export type SettingsRow = z.output<typeof settingsRow>;
export type SavedRow = z.output<typeof savedRow>;
export type RowFault = z.output<typeof rowFault>;
export type Difference = z.output<typeof difference>;
export type Affected = z.output<typeof affected>;
export type CheckedRow = z.output<typeof checkedRow>;

const ofLookup = z.object({ lookup: lookupName });
/** In the query, since names may hold slashes. */
const ofRow = z.object({ name: z.string().trim().min(1).max(320) });

export const settingsRowRoutes = routes({
  listRows: {
    method: 'GET',
    path: '/settings/rows/{lookup}',
    role: 'admin',
    summary: 'The rows of a lookup in effect',
    params: ofLookup,
    answer: z.object({
      rows: z.array(settingsRow),
      /** Of stored rows that are ignored, and of rows that do not fit together. */
      faults: z.array(z.string()),
    }),
    tagged: true,
  },
  createRow: {
    method: 'POST',
    path: '/settings/rows/{lookup}',
    role: 'admin',
    summary: 'Makes a row; refused when something has its name',
    params: ofLookup,
    body: z.object({ name: z.string().trim().min(1).max(320), columns }),
    answer: savedRow,
    status: 201,
    creates: true,
  },
  showRow: {
    method: 'GET',
    path: '/settings/rows/{lookup}/row',
    role: 'admin',
    summary: 'One row of a lookup',
    params: ofLookup,
    query: ofRow,
    answer: settingsRow,
    tagged: true,
  },
  putRow: {
    method: 'PUT',
    path: '/settings/rows/{lookup}/row',
    role: 'admin',
    summary: 'Changes a row: each column that is given is as it is to be, whole; the others stay',
    params: ofLookup,
    query: ofRow,
    body: z.object({ columns }),
    answer: savedRow,
    guarded: true,
  },
  deleteRow: {
    method: 'DELETE',
    path: '/settings/rows/{lookup}/row',
    role: 'admin',
    summary: 'Removes a row of the owner’s; a row that ships can be switched off or reset',
    params: ofLookup,
    query: ofRow,
    answer: savedRow,
    guarded: true,
  },
  switchRow: {
    method: 'POST',
    path: '/settings/rows/{lookup}/row/switch',
    role: 'admin',
    summary: 'Switches a row on or off',
    params: ofLookup,
    query: ofRow,
    body: z.object({ on: z.boolean() }),
    answer: savedRow,
    guarded: true,
  },
  resetRow: {
    method: 'POST',
    path: '/settings/rows/{lookup}/row/reset',
    role: 'admin',
    summary: 'Makes a row that ships again what it is as it ships',
    params: ofLookup,
    query: ofRow,
    answer: savedRow,
    guarded: true,
  },
  checkRow: {
    method: 'POST',
    path: '/settings/rows/{lookup}/check',
    role: 'admin',
    summary: 'Whether a row could be saved so, what is wrong with it, and what it affects; nothing is saved',
    params: ofLookup,
    body: z.object({
      name: z.string().trim().max(320),
      columns,
      isNew: z.boolean().default(false),
      /** Of the words about what is wrong. */
      language: language.default('en'),
    }),
    answer: checkedRow,
  },
});
