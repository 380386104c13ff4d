import * as z from 'zod';
import { clock } from './deadlines.ts';
import { eventKind } from './event-kind.ts';
import { routes } from './route.ts';
import { ruleNote } from './rule-note.ts';
import {
  caseNumber,
  caseNumberText,
  contact,
  file,
  instant,
  language,
  messageName,
  person,
  priority,
} from './values.ts';

/** A mail from a customer. */
export const receivedMessage = z.object({
  kind: z.literal('received'),
  ...messageName.shape,
  from: person.optional(),
  /** The form or list that sent it for them. */
  via: person.optional(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  /** What was newly written, as typed. */
  text: z.string(),
  /** Whether the mail says more: its history, or what is too long. */
  cut: z.boolean(),
  /** Whether it can be shown as its author formatted it. */
  hasHtml: z.boolean(),
  files: z.array(file),
  infected: z.boolean(),
  warnings: z.array(z.string()),
  /** What rules made of it. */
  rules: z.array(ruleNote).optional(),
  /** person, thanks, or which kind of machine wrote it. */
  writer: z.string(),
  /** Why its sender is not taken for who they say they are. */
  unverified: z.enum(['failed-authentication', 'unproven', 'stranger', 'answers-notice']).optional(),
  /** In a closed case: the case that it opened. */
  shownFrom: caseNumber.optional(),
  /** Why it is in this case (MAIL-20). */
  matching: z.array(z.object({ rule: z.string(), clue: z.string(), outcome: z.string() })),
});

/** A mail of ours. */
export const sentMessage = z.object({
  kind: z.literal('sent'),
  ...messageName.shape,
  /** Agent who wrote it; missing for automatic mail. */
  by: z.string().optional(),
  template: z.string().optional(),
  /** Whether it tells agents of a mail that stands there itself. */
  toldAgents: z.boolean().optional(),
  to: person,
  cc: z.array(z.string()),
  subject: z.string(),
  /** An agent's words, in Markdown. */
  body: z.string().optional(),
  files: z.array(file),
  delivery: z.enum([
    'queued',
    'sending',
    'sent',
    'unsent',
    'uncertain',
    'refused',
    'limited',
    'suppressed',
    'undelivered',
    'resent',
    'collected',
  ]),
  /** What the other side said about it. */
  deliveryDetail: z.string().optional(),
  sentAt: z.string().optional(),
});

export const note = z.object({
  kind: z.literal('note'),
  ...messageName.shape,
  by: z.string(),
  /** Markdown. */
  body: z.string(),
  files: z.array(file),
});

export const event = z.object({
  kind: z.literal('event'),
  at: z.string(),
  id: z.string(),
  caseNumber: caseNumber.optional(),
  who: z.string(),
  what: eventKind,
  field: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Why a rule gave the case to somebody. */
  /** What rules made of it. */
  rules: z.array(ruleNote).optional(),
  why: z
    .object({
      by: z.enum(['service', 'group']),
      name: z.string(),
      /** Cases in work that they had before. */
      cases: z.int(),
      skipped: z.array(
        z.object({
          agent: z.string(),
          reason: z.enum(['off', 'away', 'full', 'returning']),
          until: instant.optional(),
        }),
      ),
    })
    .optional(),
});

/** A rating that was recorded. */
export const rating = z.object({
  kind: z.literal('rating'),
  at: z.string(),
  id: z.string(),
  level: z.string(),
  score: z.number(),
  comment: z.string(),
});

/** What a case of a part of another one's correspondence is about (CASE-06). */
export const fragment = z.object({
  kind: z.literal('fragment'),
  at: z.string(),
  id: z.string(),
  /** As it was written there. */
  text: z.string(),
  /** The case that it stands in. */
  from: caseNumber.optional(),
});

export const timelineEntry = z.discriminatedUnion('kind', [
  receivedMessage,
  sentMessage,
  note,
  event,
  rating,
  fragment,
]);

/** What will happen by itself, and when. */
export const coming = z.object({
  id: z.string(),
  dueAt: instant,
  kind: z.enum(['notification', 'closing', 'rating', 'sending', 'snooze', 'webhook', 'rule']),
  /** Name of the rule that sends a notification, or looks again. */
  rule: z.string().optional(),
  /** Name of the webhook that is called. */
  webhook: z.string().optional(),
});

export const caseFields = z.object({
  number: caseNumber,
  version: z.int().positive(),
  subject: z.string(),
  status: z.string(),
  statusSince: instant,
  category: z.string(),
  service: z.string().optional(),
  type: z.string().optional(),
  priority,
  origin: z.string(),
  mailbox: z.string(),
  agent: z.string().optional(),
  group: z.string().optional(),
  language,
  registeredAt: instant,
  respondedAt: instant.optional(),
  resolvedAt: instant.optional(),
  closedAt: instant.optional(),
  lastMessageAt: instant,
  waitingSince: instant.optional(),
  /** The nearest deadline of a clock that runs. */
  dueAt: instant.optional(),
  clocks: z.array(clock),
  snoozedUntil: instant.optional(),
  closureReason: z.string().optional(),
  satisfaction: z.object({ level: z.string(), score: z.number(), at: z.string() }).optional(),
  mergedInto: caseNumber.optional(),
  merged: z.array(caseNumber),
  related: z.array(caseNumber),
  /** Where it was before it came to Postcase, and its number there: `Zammad #31045`. */
  imported: z.object({ from: z.enum(['zammad', 'mail']), number: z.string().optional() }).optional(),
  /** Addresses of who follows it. */
  followers: z.array(z.string()),
});

/** Whom an answer goes to when nothing else is said (CONS-09). */
export const answerTo = z.object({ to: person.optional(), cc: z.array(z.string()), subject: z.string() });

export const casePage = z.object({
  case: caseFields,
  customer: contact
    .extend({
      /** Missing for who wrote junk or a bounce. */
      id: z.string().optional(),
      /** Name of their company. */
      account: z.string().optional(),
      accountId: z.string().optional(),
      /** Whether they are proven to be who they say. */
      proven: z.boolean(),
    })
    .optional(),
  /** Everybody who takes part. */
  participants: z.array(z.string()),
  timeline: z.array(timelineEntry),
  coming: z.array(coming),
  /** The customer's other cases, newest first. */
  otherCases: z.array(z.object({ number: caseNumber, subject: z.string(), status: z.string(), registeredAt: instant })),
  answerTo,
  /** Time of the newest entry that the caller has read; missing when they have read none, or long ago. */
  seenAt: instant.optional(),
  /** Older entries that were left out because there are too many. */
  leftOut: z.int().nonnegative(),
});

export type ReceivedMessage = z.output<typeof receivedMessage>;
export type SentMessage = z.output<typeof sentMessage>;
export type Note = z.output<typeof note>;
export type TimelineEvent = z.output<typeof event>;
export type TimelineRating = z.output<typeof rating>;
export type TimelineFragment = z.output<typeof fragment>;
export type TimelineEntry = z.output<typeof timelineEntry>;
export type Coming = z.output<typeof coming>;
export type CaseFields = z.output<typeof caseFields>;
export type CasePage = z.output<typeof casePage>;

const ofCase = z.object({ number: caseNumberText });
const ofMessage = z.object({ number: caseNumberText, at: z.string(), id: z.string() });

export const casePageRoutes = routes({
  showCase: {
    method: 'GET',
    path: '/cases/{number}',
    role: 'viewer',
    summary: 'A case with all that was said and done',
    params: ofCase,
    answer: casePage,
    tagged: true,
  },
  showMessage: {
    method: 'GET',
    path: '/cases/{number}/messages/{at}/{id}',
    role: 'viewer',
    summary: 'A received mail whole: its text with all that it quotes, and short links to its HTML and files',
    params: ofMessage,
    answer: z.object({
      text: z.string(),
      /** Shows the cleaned HTML in a frame; works for some minutes. */
      htmlUrl: z.string().optional(),
      /** The same with the pictures that it asks others' servers for. */
      htmlWithPicturesUrl: z.string().optional(),
      files: z.array(z.object({ index: z.int(), url: z.string(), expiresAt: z.string() })),
    }),
  },
});
