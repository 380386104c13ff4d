import type * as z from 'zod';
import { ChangedMeanwhile } from '#domain/life/changed-meanwhile.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { log } from '../logs/log.ts';

/**
 * A command of somebody who has the right to invoke the function, parsed and run.
 * @param logged what of it goes into the log.
 * @returns what `run` answers, or `{refused: {code, message}}`, with what others changed meanwhile (CASE-12).
 */
export function command<Schema extends z.ZodType>(
  schema: Schema,
  run: (command: z.output<Schema>) => Promise<object>,
  logged: (command: z.output<Schema>) => object,
): (event: unknown) => Promise<object> {
  return async (event) => {
    try {
      const parsed = schema.safeParse(event);
      if (!parsed.success) {
        const where = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
        throw new Refusal('event-wrong', `This is no command: ${where.join('; ')}`);
      }
      const answer = await run(parsed.data);
      log.info('A command was done', { ...logged(parsed.data) });
      return answer;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message } = error;
      log.warn('A command was refused', { code });
      const changes = error instanceof ChangedMeanwhile ? { version: error.version, changes: error.changes } : {};
      return { refused: { code, message, ...changes } };
    }
  };
}
