import * as z from 'zod';

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
const purpose = z.object({ M: z.object({ kind: text }) }).transform(({ M }) => M.kind);

const wait = z
  .object({ caseNumber: number, id: text, dueAt: text, purpose })
  .transform(({ purpose: purposeKind, ...rest }) => ({ is: 'wait' as const, purposeKind, ...rest }));
const messageKey = { caseNumber: number, at: text, id: text };
const line = {
  ...{ who: text, what: text, version: number.optional() },
  ...{ field: text.optional(), from: text.optional(), to: text.optional() },
  frees: z
    .object({ BOOL: z.literal(true) })
    .transform(() => true)
    .optional(),
};
/** A line of a case's history that a message's item holds: adapters/dynamodb/case/told-event.ts. */
const told = z.object({ M: z.object({ id: text.optional(), ...line }) }).transform(({ M }) => M);
const message = z
  .union([
    z.object({ ...messageKey, delivery: text, told: told.optional() }),
    z.object({ ...messageKey, delivery: text.optional(), told }),
  ])
  .transform(({ delivery, told: news, ...key }) => ({
    is: 'message' as const,
    key,
    isQueued: delivery === 'queued',
    news: news && { ...news, caseNumber: key.caseNumber, at: key.at, id: news.id ?? `${key.id}-${news.what}` },
  }));
/** Somebody who writes for the first time. */
const customer = z
  .object({ id: text, address: text, name: text, accountId: text.optional() })
  .transform(({ accountId, ...rest }) => ({ is: 'customer' as const, ...rest, accountId }));
/** A step of the way of cases to another customer. */
const caseMove = z
  .object({ from: text, into: text, step: number, who: text, at: text })
  .transform((move) => ({ is: 'case-move' as const, ...move }));
/** An entry of the configuration's history, about what waits are planned by. */
const changedRule = z
  .object({
    ...{ lookup: text, name: text, at: text },
    after: z
      .object({ M: z.object({ awayUntil: text.optional().catch(undefined) }) })
      .optional()
      .catch(undefined),
  })
  .transform(({ after, ...entry }) => ({ is: 'rule' as const, ...entry, awayUntil: after?.M.awayUntil }));
/** The first notice for an agent's digest. */
const digest = z
  .object({ agent: text, id: text, dueAt: text })
  .transform((wait) => ({ is: 'digest' as const, ...wait }));
/** A line of a case's history. */
const event = z.object({ ...messageKey, ...line }).transform((one) => ({ is: 'event' as const, ...one }));

/** What the table's stream hands to `case-changed`, as DynamoDB writes items. */
export const committedChange = z.union([wait, message, event, customer, changedRule, caseMove, digest]);
