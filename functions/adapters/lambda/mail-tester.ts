import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { MailTester } from '#actions/notification/ports.ts';
import { Refusal } from '#domain/words/refusal.ts';

const sent = z.object({ to: z.string(), subject: z.string() });
const codes = [
  'template-wrong',
  'mail-refused',
  'event-wrong',
  'settings-wrong',
  'case-unknown',
  'customer-unknown',
  'row-unknown',
] as const;
const refused = z.object({ refused: z.object({ code: z.enum(codes), message: z.string() }) });

/** The function `edit-template`: it may send mail, which a function that the web reaches need not. */
export class LambdaMailTester implements MailTester {
  private readonly client: Pick<LambdaClient, 'send'>;
  private readonly functionName: string;

  constructor(client: Pick<LambdaClient, 'send'>, functionName: string) {
    this.client = client;
    this.functionName = functionName;
  }

  async send(asked: Parameters<MailTester['send']>[0]) {
    const command = { command: 'send-test', ...asked };
    const invocation = new InvokeCommand({ FunctionName: this.functionName, Payload: JSON.stringify(command) });
    const { Payload, FunctionError } = await this.client.send(invocation);
    if (FunctionError !== undefined) throw new Error(`${this.functionName} failed: its log tells why`);
    const answer: unknown = JSON.parse(Payload?.transformToString() ?? 'null');
    const { data } = refused.safeParse(answer);
    if (data) throw new Refusal(data.refused.code, data.refused.message);
    return sent.parse(answer);
  }
}
