import { z } from 'zod';
import { ruleSilences } from '#domain/case/happened/rule-note.ts';

const text = z.string();
const maybe = text.optional();
const address = z.object({ address: text, name: text });
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const ruleSilence = z.enum(ruleSilences);
const machineSign = z.enum(['first-link-opened', 'seconds-after-sending']);
const deed = z.object({
  do: z.enum(['send', 'set', 'assign', 'note', 'call']),
  what: maybe,
  to: list(text).optional(),
  untold: z.number().optional(),
  not: ruleSilence.optional(),
  detail: maybe,
});
/** What came of a rule. */
const ruleNote = z.object({
  rule: text,
  did: list(deed).optional(),
  dueAt: maybe,
  not: ruleSilence.optional(),
  detail: maybe,
});
/** Its case: it may be one that was merged into the one that is shown. */
const ofCase = { caseNumber: z.number() };

/** Something that is to happen later. */
export const shownWait = z.object({
  id: text,
  purpose: z.union([
    z.object({ kind: z.literal('notification'), rule: text }),
    z.object({ kind: z.literal('closing') }),
    z.object({ kind: z.literal('rating'), round: z.number() }),
    z.object({ kind: z.literal('sending'), who: text, draft: text }),
    z.object({ kind: z.literal('snooze') }),
    z.object({ kind: z.literal('clocks') }),
    z.object({ kind: z.literal('webhook'), webhook: text, rule: text, event: text }),
    z.object({ kind: z.literal('rule'), rule: text }),
  ]),
  dueAt: text,
  state: text,
  outcome: maybe,
  /** Entry into a status that it belongs to. */
  entry: z.number(),
});

/** What people read of a case: the same from the table and from the function `work-on-case`. */
export const shownPage = z.object({
  case: z.object({
    number: z.number(),
    version: z.number(),
    subject: text,
    status: text,
    entry: z.number(),
    category: text,
    service: maybe,
    type: maybe,
    priority: text,
    agent: maybe,
    group: maybe,
    participants: list(text),
    registeredAt: text,
    respondedAt: maybe,
    closedAt: maybe,
    clocks: z
      .object({
        level: text,
        clocks: list(
          z.object({ kind: z.enum(['response', 'nextResponse', 'resolution']), dueAt: maybe, endedAt: maybe }),
        ),
      })
      .optional(),
    closureReason: maybe,
    /** Whom mail goes to, and whether it is proven that they are who they say. */
    correspondence: z.object({ customer: address.optional(), isProven: z.boolean() }),
    related: list(z.number()),
    mergedInto: z.number().optional(),
    merged: list(z.number()),
  }),
  messages: list(
    z.object({
      ...ofCase,
      direction: z.enum(['in', 'out', 'note']),
      id: text,
      at: text,
      subject: maybe,
      text: maybe,
      warnings: list(text).optional(),
      infected: z.boolean().optional(),
      /** Whether the raw mail says more. */
      cut: z.boolean().optional(),
      rawKey: maybe,
      body: maybe,
      by: maybe,
      template: maybe,
      from: address.optional(),
      to: z.union([address, list(text)]).optional(),
      cc: list(text).optional(),
      delivery: maybe,
      deliveryDetail: maybe,
      attachments: list(z.object({ name: text, size: z.number() })).optional(),
      kind: maybe,
      unverified: maybe,
      shownFrom: z.number().optional(),
      matching: list(
        z.object({ rule: text, clue: text, outcome: text, through: list(z.number()).optional() }),
      ).optional(),
    }),
  ),
  events: list(
    z.object({
      ...ofCase,
      at: text,
      who: text,
      what: text,
      field: maybe,
      from: maybe,
      to: maybe,
      messageId: maybe,
      signs: list(machineSign).optional(),
      rules: list(ruleNote).optional(),
    }),
  ),
  /** Older messages and events that were too much for one answer. */
  leftOut: z.number().optional(),
  ratings: list(z.object({ ...ofCase, day: text, at: text, level: text, score: z.number(), comment: maybe })),
  waits: list(shownWait.extend(ofCase)),
});

export type ShownPage = z.infer<typeof shownPage>;
