import type * as z from 'zod';
import { ChangedMeanwhile } from '#domain/life/changed-meanwhile.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { log } from '../logs/log.ts';
import { type Commands, commandFaults } from './command-faults.ts';

/**
 * A command of somebody who has the right to invoke the function, parsed and run. Its name, its case and its outcome go into the log,
 * and nothing else: what people write and whom they write of is personal. Who changed what stands in cases and in the audit.
 * @returns what `run` answers, or `{refused: {code, message}}`, with what others changed meanwhile (CASE-12).
 */
export function command<Schema extends Commands>(
  schema: Schema,
  run: (command: z.output<Schema>) => Promise<object>,
): (event: unknown) => Promise<object> {
  return async (event) => {
    let logged = {};
    try {
      const parsed = schema.safeParse(event);
      if (!parsed.success) throw new Refusal('event-wrong', commandFaults(schema, parsed.error, event));
      const { command: name, ...asked } = parsed.data;
      logged = { command: name, ...('number' in asked && { caseNumber: asked.number }) };
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
