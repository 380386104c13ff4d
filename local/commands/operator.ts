import { InvokeCommand, LambdaClient, ResourceNotFoundException } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import type { operatorCommand } from '../../functions/handlers/operator-command.ts';
import { PlainError } from './command-line.ts';

const heldMail = z.object({
  id: z.string(),
  at: z.string(),
  cause: z.string(),
  from: z.string().optional(),
  subject: z.string(),
  preview: z.string(),
  rawKey: z.string(),
});
export type ListedMail = z.infer<typeof heldMail>;

const refusal = z.object({ refused: z.object({ code: z.string(), message: z.string() }) });

const received = z.object({ outcome: z.string(), caseNumber: z.number().optional(), cause: z.string().optional() });

export const answers = {
  list: z.object({ held: z.array(heldMail) }),
  received,
  blocked: z.object({ blocked: z.string() }),
  allowed: z.object({
    allowed: z.object({
      address: z.string(),
      wasSuppressed: z.boolean(),
      wasBlocked: z.boolean(),
      blockedBy: z.string().optional(),
    }),
  }),
  unblocked: z.object({ unblocked: z.string() }),
  deleted: z.object({ deleted: z.string() }),
  processed: z.union([z.object({ queued: z.string() }), received]),
};

/** Asks the function `operate`, of the running embedded cloud or of AWS. */
export class Operator {
  readonly #client: LambdaClient;
  readonly #functionName: string;
  readonly #where: string;

  private constructor(client: LambdaClient, functionName: string, where: string) {
    this.#client = client;
    this.#functionName = functionName;
    this.#where = where;
  }

  /** Of an embedded cloud, as a person with every right. */
  static local(endpoint: string): Operator {
    const credentials = { accessKeyId: 'people', secretAccessKey: 'people' };
    return new Operator(new LambdaClient({ endpoint, region: 'eu-west-1', credentials }), 'operate', endpoint);
  }

  /** Of AWS, with the credentials and region that the AWS CLI would take. */
  static aws(functionName: string): Operator {
    return new Operator(new LambdaClient({}), functionName, 'AWS');
  }

  /** @throws PlainError with what the function refused, or why it could not be asked. */
  async ask<Answer>(command: z.input<typeof operatorCommand>, answer: z.ZodType<Answer>): Promise<Answer> {
    const payload: unknown = await this.#invoke(JSON.stringify(command));
    const refused = refusal.safeParse(payload);
    if (refused.success) throw new PlainError(`${refused.data.refused.message}.`);
    return answer.parse(payload);
  }

  async #invoke(Payload: string): Promise<unknown> {
    const invocation = new InvokeCommand({ FunctionName: this.#functionName, Payload });
    const answered = await this.#client.send(invocation).catch((error: Error) => {
      if (error instanceof ResourceNotFoundException)
        throw new PlainError(`There is no function ${this.#functionName} (${this.#where}).`);
      if ('code' in error && error.code === 'ECONNREFUSED')
        throw new PlainError(`Nothing answers AWS calls at ${this.#where}: run \`npm start\` first.`);
      if (error.message === 'Region is missing')
        throw new PlainError('AWS is asked in no region: set AWS_REGION, as for the AWS CLI.');
      throw new PlainError(`${this.#where} could not be asked (${error.name}: ${error.message}).`);
    });
    const text = answered.Payload?.transformToString() ?? '';
    if (answered.FunctionError !== undefined) throw new PlainError(`The function failed; its log tells why: ${text}`);
    return JSON.parse(text);
  }
}
