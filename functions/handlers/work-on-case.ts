import { ChangedMeanwhile } from '#domain/changed-meanwhile.ts';
import { Refusal } from '#domain/refusal.ts';
import { caseCommand } from './case-command.ts';
import { log } from './log.ts';
import { workOnCase } from './wiring/work-on-case.ts';

/** An agent does something with a case, with the right to invoke this function: npm run case. */
export async function handler(event: unknown): Promise<object> {
  try {
    const parsed = caseCommand.safeParse(event);
    if (!parsed.success) {
      const where = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      throw new Refusal('event-wrong', `This is no command: ${where.join('; ')}`);
    }
    const { command, who } = parsed.data;
    const answer = await workOnCase(parsed.data);
    log.info('Agent worked on a case', { command, who });
    return answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message } = error;
    log.warn('Agent was refused', { code });
    const changes = error instanceof ChangedMeanwhile ? { version: error.version, changes: error.changes } : {};
    return { refused: { code, message, ...changes } };
  }
}
