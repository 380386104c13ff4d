import * as z from 'zod';

const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
const rating = z
  .object({ __edb_e__: z.object({ S: z.literal('rating') }), caseNumber: number, day: z.object({ S: z.string() }) })
  .transform(({ caseNumber, day }) => ({ kind: 'rating' as const, caseNumber, day: day.S }));
const round = z
  .object({ __edb_e__: z.object({ S: z.literal('rating-round') }), caseNumber: number, round: number })
  .transform(({ caseNumber, round }) => ({ kind: 'round' as const, caseNumber, round }));
const changedCase = z
  .object({ __edb_e__: z.object({ S: z.literal('case') }), number })
  .transform(({ number: caseNumber }) => ({ kind: 'case' as const, caseNumber }));

/** What the table's stream hands to `count-figures`, as DynamoDB writes items. */
export const countedChange = z.union([rating, round, changedCase]);
