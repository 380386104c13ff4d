import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { HeldMailKeeper } from '#actions/intake/inbox-ports.ts';
import { Refusal } from '#domain/words/refusal.ts';

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
const refused = z.object({ refused: z.object({ code: z.literal('mail-unknown'), message: z.string() }) });

/**
 * The function `manage-mail`: it has the rights to the bytes of mails and the time to read them, which a function that the web
 * reaches need not have.
 */
export class LambdaHeldMailKeeper implements HeldMailKeeper {
  private readonly client: Pick<LambdaClient, 'send'>;
  private readonly functionName: string;

  constructor(client: Pick<LambdaClient, 'send'>, functionName: string) {
    this.client = client;
    this.functionName = functionName;
  }

  async release(id: string, who: string) {
    return settled.parse(await this.ask({ command: 'release-held', id, who }));
  }

  async delete(id: string, who: string): Promise<void> {
    z.object({ deleted: z.string() }).parse(await this.ask({ command: 'delete-held', id, who }));
  }

  /** @throws Refusal mail-unknown */
  private async ask(command: object): Promise<unknown> {
    const invocation = new InvokeCommand({ FunctionName: this.functionName, Payload: JSON.stringify(command) });
    const { Payload, FunctionError } = await this.client.send(invocation);
    if (FunctionError !== undefined) throw new Error(`${this.functionName} failed: its log tells why`);
    const answer: unknown = JSON.parse(Payload?.transformToString() ?? 'null');
    const { data } = refused.safeParse(answer);
    if (data) throw new Refusal(data.refused.code, data.refused.message);
    return answer;
  }
}
