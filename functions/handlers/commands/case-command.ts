import * as z from 'zod';

const number = z.int().positive();
const text = z.string().max(200_000);
const id = z.string().trim().min(1).max(500);
/** Address of the agent in the form in which agents are known, or a name. */
const who = id.transform((given) => (given.includes('@') ? given.toLowerCase() : given));
const version = z.int().positive().optional();
/** With a number: one of a case that was merged into it. */
const message = z.strictObject({ at: id, id, caseNumber: number.optional() });
/** Null clears, a missing one leaves it as it is. */
const orNone = id.nullable().optional();
const uploads = z.array(z.uuid()).max(100).default([]);

const asked = { number, who };
const expecting = { ...asked, version };

/** What an agent may ask of the function `work-on-case`. `version` is the one that the agent has seen (CASE-12). */
export const caseCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('show-case'), number, who }),
  z.strictObject({
    command: z.literal('list-cases'),
    who,
    statuses: z.array(id).max(50).default([]),
    agent: orNone,
    group: orNone,
    waiting: z.boolean().default(false),
    limit: z.int().min(1).max(100).default(20),
    /** `next` of the list before. */
    before: z.string().max(2000).optional(),
  }),
  z.strictObject({ command: z.literal('recount'), who }),
  z.strictObject({ command: z.literal('link-files'), ...asked, message }),
  z.strictObject({ command: z.literal('change-status'), ...expecting, status: id, closureReason: id.optional() }),
  z.strictObject({ command: z.literal('write-note'), ...expecting, body: text, uploads }),
  z.strictObject({
    command: z.literal('write-reply'),
    ...expecting,
    body: text,
    to: id.optional(),
    cc: z.array(id).max(100).optional(),
    subject: text.optional(),
    uploads,
    status: id.optional(),
    /** Macros that there are not leave as they were typed. */
    asTyped: z.boolean().default(false),
  }),
  z.strictObject({ command: z.literal('send-template'), ...expecting, template: id }),
  z.strictObject({ command: z.literal('assign'), ...expecting, agent: orNone, group: orNone }),
  z.strictObject({
    command: z.literal('edit-case'),
    ...expecting,
    subject: text.optional(),
    category: id.optional(),
    service: orNone,
    type: orNone,
    priority: z.enum(['High', 'Medium', 'Low']).optional(),
    closureReason: text.optional(),
  }),
  z.strictObject({
    command: z.literal('open-case-from-message'),
    ...expecting,
    message,
    fragment: text,
    subject: text.optional(),
    category: id.optional(),
    service: orNone,
  }),
  z.strictObject({
    command: z.literal('merge-case'),
    ...expecting,
    into: number,
    acrossCustomers: z.boolean().default(false),
  }),
  z.strictObject({ command: z.literal('confirm-sender'), ...expecting, message }),
  z.strictObject({ command: z.literal('settle-mail'), ...expecting, message, settlement: z.enum(['sent', 'again']) }),
  z.strictObject({ command: z.literal('call-webhook-again'), ...expecting, waitId: id }),
  z.strictObject({
    command: z.literal('prepare-upload'),
    who,
    name: text,
    size: z.int().nonnegative(),
    contentType: z.string().max(500).default(''),
  }),
]);

export type CaseCommand = z.output<typeof caseCommand>;
