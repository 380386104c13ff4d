import * as z from 'zod';
import { routes } from './route.ts';
import { caseNumber, contact, cursor, instant, language, name, nameOrNone, priority } from './values.ts';

/** The lists that everybody has (CASE-15). */
export const listName = z.enum([
  'mine',
  'groups',
  'unassigned',
  'needs-answer',
  'waiting',
  'overdue',
  'snoozed',
  'following',
  'open',
  'all',
]);

export const listOrder = z.enum(['due', 'waiting', 'newest', 'priority', 'number']);

/** One case in a list. */
export const caseRow = z.object({
  number: caseNumber,
  version: z.int().positive(),
  subject: z.string(),
  status: z.string(),
  category: z.string(),
  service: z.string().optional(),
  priority,
  agent: z.string().optional(),
  group: z.string().optional(),
  customer: contact.optional(),
  mailbox: z.string(),
  language,
  registeredAt: instant,
  lastMessageAt: instant,
  statusSince: instant,
  /** When the customer's oldest unanswered message came: the case needs an answer. */
  waitingSince: instant.optional(),
  /** The nearest deadline, when there is one. */
  dueAt: instant.optional(),
  snoozedUntil: instant.optional(),
  /** In the list of what the caller follows: a note names them that they have not read. */
  mention: z.object({ at: instant, by: z.string() }).optional(),
  /** The newest word, of either side. */
  last: z.object({ by: z.enum(['customer', 'agent', 'automatic']), who: z.string(), text: z.string() }).optional(),
});

export const caseFilter = z.object({
  list: listName.default('open'),
  /** Name of a status, or several with commas. */
  status: z.string().max(1000).optional(),
  service: name.optional(),
  category: name.optional(),
  priority: priority.optional(),
  /** `-` for cases that nobody has. */
  agent: name.optional(),
  group: name.optional(),
  mailbox: name.optional(),
  language: language.optional(),
  /** Address or phone of the customer. */
  customer: name.optional(),
});

export const casesQuery = caseFilter.extend({
  sort: listOrder.default('newest'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: cursor.optional(),
});

export const casesPage = z.object({
  cases: z.array(caseRow),
  /** Missing on the last page. */
  next: cursor.optional(),
});

/** How many cases the lists of the navigation hold. */
export const listCounts = z.object({
  counts: z.partialRecord(listName, z.object({ total: z.int(), overdue: z.int(), needsAnswer: z.int() })),
  /** Cases with a note that names the caller and that they have not read. */
  mentions: z.int().nonnegative(),
  /** Of the shown views, by id. */
  views: z.record(z.string(), z.int()),
});

/** A list with a name: of its owner, or of everybody. */
export const view = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(80),
  shared: z.boolean(),
  owner: z.string(),
  filter: caseFilter,
  sort: listOrder,
});

/** What is to become of one case: as it reads after the change. */
export const bulkChange = z.object({
  number: caseNumber,
  /** The one that the caller has seen; any when missing. */
  version: z.int().positive().optional(),
  status: name.optional(),
  agent: nameOrNone,
  group: nameOrNone,
  priority: priority.optional(),
  /** Alone: another case goes on for it, for good. */
  mergeInto: caseNumber.optional(),
  /** Whether people of another customer may get to write there by it. */
  acrossCustomers: z.boolean().optional(),
  /** Set in `undo`: the caller takes their change back, with the mail that was to leave by it, while nobody has changed the case since. */
  takesBack: z.literal(true).optional(),
});

export const bulkAnswer = z.object({
  done: z.array(
    z.object({
      number: caseNumber,
      version: z.int(),
      /** Undoes it, when that can be: a change to send. */
      undo: bulkChange.optional(),
    }),
  ),
  /** What could not be done: by the type of a problem, and in words. */
  failed: z.array(z.object({ number: caseNumber, type: z.string(), problem: z.string() })),
});

/** A text in pieces: those that are sought are marked. */
const markedText = z.array(z.object({ text: z.string(), sought: z.literal(true).optional() }));

/** A case, and where it was found. */
export const foundCase = caseRow.extend({
  hit: z.object({
    /** merged: in the subject of a case that this one goes on for */
    in: z.enum(['number', 'subject', 'text', 'note', 'file', 'person', 'merged']),
    subject: markedText,
    /** Around the words, where they stand beside the subject. */
    excerpt: markedText.optional(),
  }),
});

export const findQuery = caseFilter.omit({ list: true }).extend({
  q: z.string().trim().min(1).max(200),
  /** open: work · done: what is closed */
  state: z.enum(['open', 'done']).optional(),
  /** Days in UTC, of the newest message. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const foundAnswer = z.object({
  cases: z.array(foundCase),
  /** Whether there may be more: another word tells which. */
  more: z.boolean(),
  customers: z.array(contact.extend({ id: z.string(), account: z.string().optional() })),
});

export type ListName = z.output<typeof listName>;
export type ListOrder = z.output<typeof listOrder>;
export type CaseRow = z.output<typeof caseRow>;
export type CaseFilter = z.output<typeof caseFilter>;
export type CasesQuery = z.output<typeof casesQuery>;
export type CasesPage = z.output<typeof casesPage>;
export type ListCounts = z.output<typeof listCounts>;
export type View = z.output<typeof view>;
export type BulkChange = z.output<typeof bulkChange>;
export type BulkAnswer = z.output<typeof bulkAnswer>;
export type FindQuery = z.output<typeof findQuery>;
export type FoundCase = z.output<typeof foundCase>;
export type FoundAnswer = z.output<typeof foundAnswer>;

export const caseListRoutes = routes({
  listCases: {
    method: 'GET',
    path: '/cases',
    role: 'viewer',
    summary: 'Cases of a list, filtered and sorted, page by page',
    query: casesQuery,
    answer: casesPage,
  },
  countCases: {
    method: 'GET',
    path: '/counts',
    role: 'viewer',
    summary: 'How many cases each list holds',
    answer: listCounts,
    tagged: true,
  },
  takeNext: {
    method: 'POST',
    path: '/cases/take-next',
    role: 'agent',
    summary: 'The most urgent case that nobody has becomes the caller’s: never two callers’',
    body: z.object({ list: listName.default('unassigned') }),
    answer: z.object({ number: caseNumber.optional() }),
  },
  changeCases: {
    method: 'POST',
    path: '/cases/bulk',
    role: 'agent',
    summary: 'Changes several cases; what cannot be done is told, the rest is done',
    creates: true,
    body: z.object({ changes: z.array(bulkChange).min(1).max(100) }),
    answer: bulkAnswer,
  },
  find: {
    method: 'GET',
    path: '/find',
    role: 'viewer',
    summary: 'Cases and customers by number, people, and words of subjects, mails, notes and file names, as one types',
    query: findQuery,
    answer: foundAnswer,
  },
  listViews: {
    method: 'GET',
    path: '/views',
    role: 'viewer',
    summary: 'The caller’s views and the shared ones',
    answer: z.object({ views: z.array(view) }),
  },
  saveView: {
    method: 'PUT',
    path: '/views/{id}',
    role: 'agent',
    summary: 'Makes or changes a view',
    params: z.object({ id: z.uuid() }),
    body: view.omit({ id: true, owner: true }),
    answer: view,
  },
  deleteView: {
    method: 'DELETE',
    path: '/views/{id}',
    role: 'agent',
    summary: 'Removes a view of the caller’s; an admin removes anybody’s shared one',
    params: z.object({ id: z.uuid() }),
    status: 204,
  },
});
