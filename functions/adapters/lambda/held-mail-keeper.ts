import * as z from 'zod';
import type { HeldMailKeeper } from '#actions/intake/inbox-ports.ts';
import type { OwnFunction } from './own-function.ts';

const settled = z.object({
  outcome: z.enum(['registered', 'joined', 'noted', 'answered', 'reopened', 'duplicate', 'held', 'done-before']),
  caseNumber: z.number().optional(),
  cause: z
    .enum([
      ...['no-mailbox', 'own-mail', 'blocked-sender', 'spam', 'virus'],
      ...['agent-unproven', 'agent-off', 'agent-address', 'agent-command', 'agent-refused'],
    ] as const)
    .optional(),
});
const deleted = z.object({ deleted: z.string() });

/**
 * By the function `manage-mail`: it has the rights to the bytes of mails and the time to read them, which a function that the web
 * reaches need not have.
 */
export class LambdaHeldMailKeeper implements HeldMailKeeper {
  private readonly fn: Pick<OwnFunction, 'ask'>;

  constructor(fn: Pick<OwnFunction, 'ask'>) {
    this.fn = fn;
  }

  release(id: string, who: string) {
    return this.fn.ask({ command: 'release-held', id, who }, settled);
  }

  reconsider(id: string, who: string) {
    return this.fn.ask({ command: 'reconsider-held', id, who }, settled);
  }

  async delete(id: string, who: string): Promise<void> {
    await this.fn.ask({ command: 'delete-held', id, who }, deleted);
  }
}
