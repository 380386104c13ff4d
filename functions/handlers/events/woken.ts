import * as z from 'zod';

const due = z.object({ caseNumber: z.int().positive(), waitId: z.string().min(1) });
const review = z.object({ name: z.string(), page: z.string().optional(), stateMachine: z.string() });
/** Once a day: named by when, as no workflow may have the name of another. */
const daily = z.object({ daily: z.object({ stateMachine: z.string() }) }).transform(({ daily: { stateMachine } }) => {
  const name = `daily-${new Date().toISOString().replace(/\D/g, '')}`;
  return { review: { name, page: undefined, stateMachine } };
});

/** What wakes `wake`: a wait that has come to its end, waits that are to be looked at again, or the day. */
export const woken = z.union([due, z.object({ review }), daily]);
