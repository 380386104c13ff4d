import * as z from 'zod';

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
const purpose = z.object({ M: z.object({ kind: text }) }).transform(({ M }) => M.kind);

const wait = z
  .object({ caseNumber: number, id: text, dueAt: text, purpose })
  .transform(({ purpose: purposeKind, ...rest }) => ({ is: 'wait' as const, purposeKind, ...rest }));
const queuedMessage = z
  .object({ caseNumber: number, at: text, id: text, delivery: text })
  .transform(({ delivery, ...key }) => ({ is: 'message' as const, ...key }));
/** An entry of the configuration's history, about what waits are planned by. */
const changedRule = z
  .object({ lookup: text, name: text, at: text })
  .transform((entry) => ({ is: 'rule' as const, ...entry }));
/** A line of a case's history. */
const event = z
  .object({
    ...{ caseNumber: number, id: text, at: text, who: text, what: text, version: number.optional() },
    ...{ field: text.optional(), from: text.optional(), to: text.optional() },
  })
  .transform((line) => ({ is: 'event' as const, ...line }));

/** What the table's stream hands to `case-changed`, as DynamoDB writes items. */
export const committedChange = z.union([wait, queuedMessage, event, changedRule]);
