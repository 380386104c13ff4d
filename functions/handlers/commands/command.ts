import type * as z from 'zod';
import { ChangedMeanwhile } from '#domain/life/changed-meanwhile.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { log } from '../logs/log.ts';

interface Named {
  readonly command: string;
  /** Of a case. */
  readonly number?: number | undefined;
}

/**
 * A command of somebody who has the right to invoke the function, parsed and run. Its name, its case and its outcome go into the log,
 * and nothing else: what people write and whom they write of is personal. Who changed what stands in cases and in the audit.
 * @returns what `run` answers, or `{refused: {code, message}}`, with what others changed meanwhile (CASE-12).
 */
export function command<Schema extends z.ZodType<Named>>(
  schema: Schema,
  run: (command: z.output<Schema>) => Promise<object>,
): (event: unknown) => Promise<object> {
  return async (event) => {
    let logged = {};
    try {
      const parsed = schema.safeParse(event);
      if (!parsed.success) {
        const where = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
        throw new Refusal('event-wrong', `This is no command: ${where.join('; ')}`);
      }
      const { command: name, number: caseNumber } = parsed.data;
      logged = { command: name, caseNumber };
      const answer = await run(parsed.data);
      log.info('A command was done', logged);
      return answer;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message } = error;
      log.warn('A command was refused', { ...logged, code });
      const changes = error instanceof ChangedMeanwhile ? { version: error.version, changes: error.changes } : {};
      return { refused: { code, message, ...changes } };
    }
  };
}
