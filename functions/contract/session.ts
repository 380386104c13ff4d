import * as z from 'zod';
import { role, routes } from './route.ts';
import { instant, language, priority, words } from './values.ts';

/** What an agent hears by mail. */
const notices = z.enum(['mine', 'all', 'nothing']);

/** Who is signed in, and what the console needs to know of them. */
export const me = z.object({
  address: z.string(),
  name: z.string(),
  role,
  /** Whether they see every case; else those of their groups and their own (CONS-01), and no ratings by service, category or mailbox. */
  seesAll: z.boolean(),
  /** Their row in the lookup of agents; missing when there is none: they can read, and answer as nobody. */
  agent: z
    .object({
      address: z.string(),
      name: z.string(),
      groups: z.array(z.string()),
      /** When they are back, or came back. */
      awayUntil: instant.optional(),
      /** Whether telephone calls ring in their console. */
      takesCalls: z.boolean(),
      /** Cases in work beyond which no rule gives them another one. */
      mostCases: z.int().positive().optional(),
      notices,
      /** Minutes after which one mail tells of all; missing when each is a mail. */
      digestMinutes: z.int().positive().optional(),
    })
    .optional(),
});

/** How a status is drawn: each kind has a shape of its own. */
export const statusKind = z.enum(['new', 'open', 'waiting', 'reopened', 'resolved', 'closed']);

/** Lookups and settings as far as agents choose from them. Switched-off rows are left out, unless a case may still name them. */
export const choices = z.object({
  /** `SR-{0}` */
  caseNumberMask: z.string(),
  /** Of the owner's company: its name, empty for none, and its accent where it is not the usual one. */
  brand: z.object({
    name: z.string(),
    /** Address of the logo. */
    logo: z.string().optional(),
    accent: z.object({ light: z.string(), dark: z.string() }).optional(),
  }),
  defaultTimeZone: z.string(),
  defaultLanguage: language,
  /** Those that customers are written to in. */
  languages: z.array(language),
  /** Seconds in which an answer can be taken back after it was sent. */
  undoSendSeconds: z.int().nonnegative(),
  statuses: z.array(
    z.object({
      name: z.string(),
      labels: words,
      kind: statusKind,
      active: z.boolean(),
      /** Names of the statuses that may follow. */
      next: z.array(z.string()),
    }),
  ),
  categories: z.array(z.object({ name: z.string(), labels: words, active: z.boolean() })),
  types: z.array(z.object({ name: z.string(), labels: words, priority, active: z.boolean() })),
  services: z.array(z.object({ name: z.string(), labels: words, parent: z.string().optional(), active: z.boolean() })),
  agents: z.array(
    z.object({ address: z.string(), name: z.string(), groups: z.array(z.string()), active: z.boolean() }),
  ),
  groups: z.array(z.object({ name: z.string(), labels: words, active: z.boolean() })),
  mailboxes: z.array(z.object({ address: z.string(), name: z.string() })),
  /** All templates by their names; `sendable`: agents may send it or begin an answer with it. */
  templates: z.array(z.object({ name: z.string(), title: z.string(), labels: words, sendable: z.boolean() })),
  textBlocks: z.array(z.object({ name: z.string(), texts: words })),
  levels: z.array(z.object({ name: z.string(), labels: words, score: z.number(), symbol: z.string() })),
});

export type Me = z.output<typeof me>;
export type Choices = z.output<typeof choices>;
export type StatusKind = z.output<typeof statusKind>;

export const sessionRoutes = routes({
  me: { method: 'GET', path: '/me', role: 'viewer', summary: 'Who is signed in', answer: me },
  setAvailability: {
    method: 'PUT',
    path: '/me/availability',
    role: 'agent',
    summary: 'Until when you are away, and beyond how many cases in work no rule gives you another one',
    body: z.object({ awayUntil: instant.nullable(), mostCases: z.int().min(1).max(999).nullable() }),
    status: 204,
    people: true,
  },
  setNotices: {
    method: 'PUT',
    path: '/me/notices',
    role: 'agent',
    summary: 'What you hear by mail, and after how many minutes in one mail; null for a mail each',
    body: z.object({
      notices,
      digestMinutes: z.int().min(5).max(1440).nullable(),
    }),
    status: 204,
    people: true,
  },
  choices: {
    method: 'GET',
    path: '/choices',
    role: 'viewer',
    summary: 'What agents choose from: statuses, categories, services, agents, templates',
    answer: choices,
    tagged: true,
  },
});
