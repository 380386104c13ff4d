import type { Clock } from '../clock.ts';
import type { CallCounts } from '../gateway/call-counts.ts';
import { type FunctionLog, readLogLines } from '../lambda/function-log.ts';
import type { Lambda } from '../lambda/lambda.ts';
import type { Stack } from '../template/stack.ts';
import { requireApiPermissions } from './api-permissions.ts';
import { ApiServer } from './api-server.ts';
import { declaredApi, httpApiId } from './declared-api.ts';
import { HttpApi } from './http-api.ts';

export interface StackApiParts {
  readonly clock: Clock;
  readonly lambda: Lambda;
  readonly counts: CallCounts;
  /** Is given the lines of the access log, under the API's name. */
  onAccess(line: FunctionLog): void;
  /** Is told the API's id and the status of each answer. */
  onAnswer(apiId: string, status: number): void;
}

/** The HTTP API of a stack. */
export class StackApi {
  readonly #stack: Stack;
  readonly #logicalId: string;
  readonly #server = new ApiServer();

  private constructor(stack: Stack, logicalId: string) {
    this.#stack = stack;
    this.#logicalId = logicalId;
  }

  /**
   * Opens the port: functions may be told the API's address, so it must be known before they are.
   * @param port 0 means any free port.
   * @returns undefined if the stack has no HTTP API. Rejects if the port is taken or a permission is missing.
   */
  static async open(stack: Stack, port: number): Promise<StackApi | undefined> {
    const logicalId = httpApiId(stack);
    if (logicalId === undefined) return undefined;
    requireApiPermissions(stack, declaredApi(stack, logicalId));
    const api = new StackApi(stack, logicalId);
    await api.#server.listen(port);
    const physicalId = stack.name(logicalId);
    stack.made(logicalId, { physicalId, data: { ApiId: physicalId, ApiEndpoint: api.endpoint } });
    return api;
  }

  /** As browsers of this machine and the stack's outputs name it. */
  get endpoint(): string {
    return this.#server.endpoint;
  }

  /** Begins to answer by the stack's functions. */
  serve({ onAccess, onAnswer, ...parts }: StackApiParts): void {
    const declared = declaredApi(this.#stack, this.#logicalId);
    const { account } = this.#stack.environment;
    const of = { function: this.#logicalId, functionName: declared.apiId, requestId: undefined };
    const log = (line: string) => readLogLines(line, of).forEach(onAccess);
    const told = (status: number) => onAnswer(declared.apiId, status);
    const http = new HttpApi({ ...parts, account, port: this.#server.port, declared, log, onAnswer: told });
    this.#server.serve((request) => http.respond(request));
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}
