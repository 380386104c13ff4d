import { InvokeCommand, LambdaClient, ResourceNotFoundException } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import { awsFault } from '../text/aws-fault.ts';
import { PlainError } from '../text/command-line.ts';

const refusal = z.object({
  refused: z.object({ code: z.string(), message: z.string(), version: z.number().optional() }),
});

/** The function's answer is no. */
export class RefusedError extends PlainError {
  readonly code: string;

  constructor({ code, message }: z.infer<typeof refusal>['refused']) {
    super(/[.!?]$/.test(message) ? message : `${message}.`);
    this.code = code;
  }
}

/** Asked once: what got no answer may have been done, and a note that is written again stands there twice. */
const maxAttempts = 1;

/** Asks a function that people may invoke, of the running embedded cloud or of AWS. */
export class AskedFunction<Command> {
  readonly #client: LambdaClient;
  readonly #functionName: string;
  readonly #where: string;

  private constructor(client: LambdaClient, functionName: string, where: string) {
    this.#client = client;
    this.#functionName = functionName;
    this.#where = where;
  }

  /** Of an embedded cloud, as a person with every right. */
  static local<Command>(endpoint: string, name: string): AskedFunction<Command> {
    const credentials = { accessKeyId: 'people', secretAccessKey: 'people' };
    return new AskedFunction(
      new LambdaClient({ endpoint, region: 'eu-west-1', credentials, maxAttempts }),
      name,
      endpoint,
    );
  }

  /** Of AWS, with the credentials and region that the AWS CLI would take. */
  static aws<Command>(functionName: string): AskedFunction<Command> {
    return new AskedFunction(new LambdaClient({ maxAttempts }), functionName, 'AWS');
  }

  /** @throws PlainError with what the function refused (RefusedError), or why it could not be asked. */
  async ask<Answer>(command: Command, answer: z.ZodType<Answer>): Promise<Answer> {
    const payload: unknown = await this.#invoke(JSON.stringify(command));
    const refused = refusal.safeParse(payload);
    if (refused.success) throw new RefusedError(refused.data.refused);
    const answered = answer.safeParse(payload);
    if (answered.success) return answered.data;
    throw new PlainError(
      `${this.#functionName} (${this.#where}) answers in another way than this command reads: it is of another version.`,
    );
  }

  async #invoke(Payload: string): Promise<unknown> {
    const invocation = new InvokeCommand({ FunctionName: this.#functionName, Payload });
    const answered = await this.#client.send(invocation).catch((error: Error) => {
      if (error instanceof ResourceNotFoundException)
        throw new PlainError(`There is no function ${this.#functionName} (${this.#where}).`);
      if ('code' in error && error.code === 'ECONNREFUSED')
        throw new PlainError(`Nothing answers AWS calls at ${this.#where}: run \`npm start\` first.`);
      throw new PlainError(
        (this.#where === 'AWS' ? awsFault(error) : undefined) ??
          `${this.#where} could not be asked (${error.name}: ${error.message}).`,
      );
    });
    const text = answered.Payload?.transformToString() ?? '';
    if (answered.FunctionError !== undefined) throw new PlainError(`The function failed; its log tells why: ${text}`);
    return JSON.parse(text);
  }
}
