import type { Cause } from '#domain/case/cause.ts';
import type { Asked, ChangePorts } from './change-case.ts';

/** What an agent's change is caused by; made once, so that trying again writes the same. */
export function causeOf({ who }: Pick<Asked, 'who'>, { newId, now }: Pick<ChangePorts, 'newId' | 'now'>): Cause {
  return { id: newId(), at: now().toISOString(), who };
}
