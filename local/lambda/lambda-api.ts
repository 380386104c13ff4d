import {
  GatewayError,
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import type { AsynchronousInvocations } from './asynchronous-invocations.ts';
import type { FunctionDefinition } from './function-definition.ts';
import type { Lambda } from './lambda.ts';

export interface LambdaApiOptions {
  readonly region: string;
  readonly account: string;
  readonly lambda: Lambda;
  readonly asynchronous: AsynchronousInvocations;
  /** Logical ids of all functions. */
  readonly functionIds: readonly string[];
}

/** Lambda's limits of a request: as an invocation that is waited for, and as an event. */
const LARGEST_BYTES = { RequestResponse: 6 * 1024 * 1024, Event: 1024 * 1024, DryRun: 6 * 1024 * 1024 };

const INVOKE = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;
const SETTINGS = /^\/2016-08-19\/account-settings\/?$/;
const LIST = /^\/2015-03-31\/functions\/?$/;

/** Lambda for callers: Invoke, ListFunctions and GetAccountSettings. */
export class LambdaApi implements GatewayService {
  readonly name = 'lambda';
  /** What an account that is not new may do. The embedded cloud itself runs as many as it has been told. */
  accountLimit = { ConcurrentExecutions: 1000 };
  readonly #options: LambdaApiOptions;

  constructor(options: LambdaApiOptions) {
    this.#options = options;
  }

  operation({ method, url }: GatewayRequest): string {
    const path = pathOf(url);
    if (method === 'POST' && INVOKE.test(path)) return 'Invoke';
    if (method === 'GET' && LIST.test(path)) return 'ListFunctions';
    if (method === 'GET' && SETTINGS.test(path)) return 'GetAccountSettings';
    throw new NotEmbedded(`lambda: ${method} ${path}`);
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    const operation = this.operation(request);
    if (operation !== 'Invoke') return [{ action: `lambda:${operation}`, resource: '*' }];
    return [{ action: 'lambda:InvokeFunction', resource: this.#arnOf(calledName(request)) }];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const operation = this.operation(request);
    if (operation === 'Invoke') return this.#invoke(request);
    if (operation === 'GetAccountSettings') return json(200, {}, JSON.stringify({ AccountLimit: this.accountLimit }));
    const listed = this.#definitions().map(({ name, arn, memoryMb, timeoutMs }) => {
      return { FunctionName: name, FunctionArn: arn, MemorySize: memoryMb, Timeout: timeoutMs / 1000 };
    });
    return json(200, {}, JSON.stringify({ Functions: listed }));
  }

  error(status: number, code: string, message: string): GatewayResponse {
    const type = status < 500 ? 'User' : 'Service';
    return json(status, { 'x-amzn-errortype': code }, JSON.stringify({ Type: type, Message: message }));
  }

  async #invoke(request: GatewayRequest): Promise<GatewayResponse> {
    const { lambda, asynchronous } = this.#options;
    const name = calledName(request);
    const called = this.#definitions().find((definition) => definition.name === name);
    if (called === undefined) {
      throw new GatewayError(404, 'ResourceNotFoundException', `Function not found: ${this.#arnOf(name)}`);
    }
    const kind = invocationType(request);
    const event = eventOf(request, LARGEST_BYTES[kind]);
    if (kind === 'DryRun') return json(204, {}, '');
    if (kind === 'Event') {
      asynchronous.accept(called.logicalId, event);
      return json(202, {}, '');
    }
    const { requestId, error, response, isThrottled } = await lambda.function(called.logicalId).invokeUnlessFull(event);
    if (isThrottled) throw new GatewayError(429, 'TooManyRequestsException', 'Rate Exceeded.');
    const headers = { 'x-amzn-requestid': requestId, 'x-amz-executed-version': '$LATEST' };
    if (error === undefined) return json(200, headers, JSON.stringify(response));
    return json(200, { ...headers, 'x-amz-function-error': 'Unhandled' }, JSON.stringify(error));
  }

  #definitions(): FunctionDefinition[] {
    return this.#options.functionIds.map((id) => this.#options.lambda.function(id).definition);
  }

  #arnOf(name: string): string {
    return `arn:aws:lambda:${this.#options.region}:${this.#options.account}:function:${name}`;
  }
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? '';
}

/** Callers may give a name, an ARN or a part of one; there is no version but `$LATEST`. */
function calledName({ url }: GatewayRequest): string {
  const called = decodeURIComponent(INVOKE.exec(pathOf(url))?.[1] ?? '');
  const [, name = called, qualifier] = /^(?:.*:?function:)?([\w-]+)(?::(.+))?$/.exec(called) ?? [];
  const version = qualifier ?? new URLSearchParams(url.split('?')[1]).get('Qualifier') ?? '$LATEST';
  if (version !== '$LATEST') throw new NotEmbedded(`versions of functions (${name}:${version})`);
  return name;
}

function invocationType({ headers }: GatewayRequest): keyof typeof LARGEST_BYTES {
  const type = String(headers['x-amz-invocation-type'] ?? 'RequestResponse');
  if (type === 'RequestResponse' || type === 'Event' || type === 'DryRun') return type;
  throw new GatewayError(400, 'InvalidParameterValueException', `Unknown invocation type ${type}`);
}

function eventOf({ body }: GatewayRequest, largestBytes: number): unknown {
  if (body.length > largestBytes) {
    const message = `${body.length} byte payload is too large for the invocation type (limit ${largestBytes} bytes)`;
    throw new GatewayError(413, 'RequestTooLargeException', message);
  }
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new GatewayError(400, 'InvalidRequestContentException', `Could not parse request body into json: ${why}`);
  }
}

function json(status: number, headers: Record<string, string>, body: string): GatewayResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}
