import { Refusal } from '#domain/refusal.ts';
import { log } from './log.ts';
import { operatorCommand } from './operator-command.ts';
import { obey } from './wiring/obey.ts';

/** An operator asks something of the held or stored mail, with the right to invoke this function: npm run held. */
export async function handler(event: unknown): Promise<object> {
  try {
    const parsed = operatorCommand.safeParse(event);
    if (!parsed.success) {
      const where = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      throw new Refusal('event-wrong', `This is no command: ${where.join('; ')}`);
    }
    const answer = await obey(parsed.data);
    log.info('Operator was obeyed', { ...parsed.data });
    return answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message } = error;
    log.warn('Operator was refused', { code });
    return { refused: { code, message } };
  }
}
