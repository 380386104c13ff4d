import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { InstallExaminer } from '#actions/installation/ports.ts';
import type { Finding } from '#domain/installation/finding.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** Of our own function, which is of the same version: only that it answered as it should is checked. */
const examined = z.object({ domain: z.string(), findings: z.array(z.custom<Finding>((one) => one instanceof Object)) });
const sent = z.object({ id: z.string(), mailbox: z.string() });
const searched = z.object({ held: z.string().optional() });
const refused = z.object({
  refused: z.object({ code: z.enum(['row-needed', 'mail-refused']), message: z.string() }),
});

/** The function `examine-install`. */
export class LambdaInstallExaminer implements InstallExaminer {
  private readonly client: Pick<LambdaClient, 'send'>;
  private readonly functionName: string;

  constructor(client: Pick<LambdaClient, 'send'>, functionName: string) {
    this.client = client;
    this.functionName = functionName;
  }

  async examine() {
    return examined.parse(await this.ask({ command: 'examine' }));
  }

  async sendTestMail() {
    return sent.parse(await this.ask({ command: 'send-test-mail' }));
  }

  async findTestMail(id: string) {
    return searched.parse(await this.ask({ command: 'find-test-mail', id })).held;
  }

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
