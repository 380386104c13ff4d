import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { CallCounts } from '../gateway/call-counts.ts';
import type { Lambda } from '../lambda/lambda.ts';
import type { FunctionError } from '../lambda/messages.ts';
import { accessLogLine } from './access-log.ts';
import type { DeclaredApi } from './declared-api.ts';
import { functionAnswer, gatewayAnswer, type HttpAnswer } from './http-answer.ts';
import { type HttpRequest, headerOf, httpEvent, splitUrl } from './http-event.ts';
import { matchRoute, type RouteMatch } from './route.ts';
import { TokenBucket } from './token-bucket.ts';

export interface HttpApiOptions {
  readonly account: string;
  readonly port: number;
  readonly clock: Clock;
  readonly lambda: Lambda;
  readonly counts: CallCounts;
  readonly declared: DeclaredApi;
  /** Is given the lines of the access log. */
  log(line: string): void;
  /** Is told the status of each answer. */
  onAnswer(status: number): void;
}

/** How an answer came about, for the access log. */
interface Served {
  readonly answer: HttpAnswer;
  readonly routeKey?: string;
  readonly functionMs?: number;
  readonly error?: string;
}

const milliseconds = (since: number) => Math.round(performance.now() - since);

/** API Gateway's HTTP API: throttles, finds the route, asks its function and reads the answer. */
export class HttpApi {
  readonly #options: HttpApiOptions;
  readonly #bucket: TokenBucket | undefined;
  /** By the keys of routes. */
  readonly #ownBuckets: ReadonlyMap<string, TokenBucket>;

  constructor(options: HttpApiOptions) {
    this.#options = options;
    const { throttling, ownThrottling } = options.declared;
    const now = options.clock.now();
    this.#bucket = throttling && new TokenBucket(throttling, now);
    this.#ownBuckets = new Map([...ownThrottling].map(([key, limits]) => [key, new TokenBucket(limits, now)]));
  }

  /** Answers a request. Never rejects. */
  async respond(request: HttpRequest): Promise<HttpAnswer> {
    const requestId = randomBytes(11).toString('base64');
    const [receivedAt, startedAt] = [this.#options.clock.now(), performance.now()];
    const served = await this.#serve(request, requestId, receivedAt);
    this.#options.onAnswer(served.answer.status);
    this.#log(request, served, { requestId, receivedAt, latencyMs: milliseconds(startedAt) });
    return { ...served.answer, headers: { ...served.answer.headers, 'apigw-requestid': requestId } };
  }

  async #serve(request: HttpRequest, requestId: string, now: number): Promise<Served> {
    const { routes } = this.#options.declared;
    const path = splitUrl(request.url)?.path;
    const match = path === undefined ? undefined : matchRoute(routes, request.method, path);
    const bucket = this.#ownBuckets.get(match?.route.key ?? '') ?? this.#bucket;
    if (bucket?.take(now) === false) return { answer: gatewayAnswer(429, 'Too Many Requests') };
    if (path === undefined) return { answer: gatewayAnswer(400, 'Bad Request') };
    if (match === undefined) return { answer: gatewayAnswer(404, 'Not Found') };
    const { key, authorizer } = match.route;
    const authorization = await authorizer?.check(headerOf(request, 'authorization'));
    if (authorization !== undefined && 'status' in authorization) return { routeKey: key, answer: authorization };
    const { account, port, declared } = this.#options;
    const context = { accountId: account, apiId: declared.apiId, port, requestId, now, authorization };
    return { routeKey: key, ...(await this.#invoke(match, httpEvent(request, match, context))) };
  }

  async #invoke(match: RouteMatch, event: unknown): Promise<Served> {
    const { lambda, counts } = this.#options;
    const { key, functionId, timeoutMs } = match.route;
    const called = lambda.function(functionId);
    const startedAt = performance.now();
    const unavailable = (error: string) => {
      return { answer: gatewayAnswer(503, 'Service Unavailable'), functionMs: milliseconds(startedAt), error };
    };
    counts.add(undefined, 'execute-api', 'Invoke', [key]);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), timeoutMs);
    });
    const invocation = await Promise.race([called.invokeUnlessFull(event), late]);
    clearTimeout(timer);
    if (invocation === undefined) return unavailable('The function took too long.');
    if (invocation.isThrottled) return unavailable('Rate Exceeded.');
    const answer = invocation.error === undefined ? functionAnswer(invocation.response) : undefined;
    const functionMs = milliseconds(startedAt);
    if (answer !== undefined) return { answer, functionMs };
    return { answer: gatewayAnswer(500, 'Internal Server Error'), functionMs, error: whyNoAnswer(invocation.error) };
  }

  #log(
    request: HttpRequest,
    { answer, routeKey, functionMs, error }: Served,
    times: { requestId: string; receivedAt: number; latencyMs: number },
  ): void {
    const { account, declared, log } = this.#options;
    const { accessLogFormat, apiId } = declared;
    if (accessLogFormat === undefined) return;
    const line = accessLogLine(accessLogFormat, {
      ...times,
      accountId: account,
      apiId,
      method: request.method,
      path: splitUrl(request.url)?.path ?? request.url,
      protocol: request.protocol,
      sourceIp: request.sourceIp,
      userAgent: headerOf(request, 'user-agent') ?? '',
      routeKey,
      status: answer.status,
      responseBytes: answer.body.length,
      integrationLatencyMs: functionMs,
      integrationError: error,
    });
    log(line);
  }
}

function whyNoAnswer(error: FunctionError | undefined): string {
  if (error === undefined)
    return 'The response from the Lambda function does not match the format that API Gateway expects.';
  return `The Lambda function returned the following error: ${error.errorMessage}`;
}
