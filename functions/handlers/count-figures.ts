import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { countFact } from '#actions/rating/count-fact.ts';
import { DynamoFigures } from '#adapters/dynamodb/rating/figures.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../env.ts';
import { stream } from './events/envelopes.ts';

const ports = {
  figures: new DynamoFigures(caseTable(fromEnvironment(env.tableName))),
  pause: (attempt: number) => setTimeout(Math.random() * Math.min(20 * 2 ** attempt, 1000)),
};

const number = z.object({ N: z.string() }).transform(({ N }) => Number(N));
const rating = z
  .object({ __edb_e__: z.object({ S: z.literal('rating') }), caseNumber: number, day: z.object({ S: z.string() }) })
  .transform(({ caseNumber, day }) => ({ kind: 'rating' as const, caseNumber, day: day.S }));
const round = z
  .object({ __edb_e__: z.object({ S: z.literal('rating-round') }), caseNumber: number, round: number })
  .transform(({ caseNumber, round }) => ({ kind: 'round' as const, caseNumber, round }));

/** A rating was recorded or changed, or a round was asked of or answered. The event source lets nothing else through. */
export const handler = stream(z.union([rating, round]), (key) => countFact(key, ports));
