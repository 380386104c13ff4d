import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { Refusal, type RefusalCode } from '#domain/words/refusal.ts';

/** A function of ours that people may ask, too: it has rights and time that who asks it here need not have. */
export class OwnFunction {
  private readonly client: Pick<LambdaClient, 'send'>;
  private readonly name: string;
  private readonly refused: z.ZodType<{ refused: { code: RefusalCode; message: string } }>;

  /** @param codes of the refusals that are told on; any other one is an error, as is an answer that nobody expects. */
  constructor(client: Pick<LambdaClient, 'send'>, name: string, codes: readonly RefusalCode[]) {
    this.client = client;
    this.name = name;
    this.refused = z.object({ refused: z.object({ code: z.enum(codes), message: z.string() }) });
  }

  /** @throws Refusal with one of the codes. @throws Error when it failed, or answers otherwise. */
  async ask<Answer>(command: object, answer: z.ZodType<Answer>): Promise<Answer> {
    const invocation = new InvokeCommand({ FunctionName: this.name, Payload: JSON.stringify(command) });
    const { Payload, FunctionError } = await this.client.send(invocation);
    if (FunctionError !== undefined) throw new Error(`${this.name} failed: its log tells why`);
    const told: unknown = JSON.parse(Payload?.transformToString() ?? 'null');
    const { data } = this.refused.safeParse(told);
    if (data) throw new Refusal(data.refused.code, data.refused.message);
    return answer.parse(told);
  }
}
