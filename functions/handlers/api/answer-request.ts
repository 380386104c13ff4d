import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type AnswerOncePorts, answerOnce } from '#actions/access/answer-once.ts';
import { log } from '../logs/log.ts';
import { answer, jsonAnswer, problemAnswer, taggedAnswer } from './answers.ts';
import { type Caller, requireRole } from './caller.ts';
import { checkedRequest } from './checked-request.ts';
import { keyIn, onceAsked } from './idempotency-key.ts';
import { problemOf } from './problem-of.ts';
import { RequestProblem } from './request-problem.ts';
import type { Found, RouteTable } from './route-table.ts';

export interface Api extends AnswerOncePorts {
  /** What a caller asks for, as far as they may see. */
  find(method: string, path: string, caller: Caller): Promise<ReturnType<RouteTable['find']>>;
  /** @throws RequestProblem for who may not ask at all. */
  caller(event: APIGatewayProxyEventV2): Promise<Caller>;
}

/** Answers a request to the API (CONS-07): whatever happens, the caller is told in words, and the log holds nothing personal. */
export async function answerRequest(
  event: APIGatewayProxyEventV2,
  api: Api,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { requestId } = event.requestContext;
  let route: string | undefined;
  let token: string | undefined;
  try {
    const caller = await api.caller(event);
    token = caller.tokenId;
    const found = await foundRoute(event, api, caller);
    route = found.name;
    requireRole(caller, found.route);
    const told = await toldBy(found, event, caller, api);
    log.info('Request was answered', { route, token, status: told.statusCode });
    return told;
  } catch (error) {
    const problem = problemOf(error);
    if (problem) log.info('Request was refused', { route, token, status: problem.status, type: problem.type });
    else log.error('Request failed', { route, token, requestId, error });
    const headers = error instanceof RequestProblem ? error.headers : {};
    return problemAnswer({ ...(problem ?? unforeseen), requestId }, headers);
  }
}

const unforeseen = {
  type: 'failed',
  title: 'Something broke on our side.',
  status: 500,
  detail: 'Try again. If it goes on, tell an admin the id of the request: it stands in the log.',
} as const;

/** Machines have the same routes, where no authorizer stands before the function. */
const prefix = /^\/api(?:\/machine)?(?=\/)/;

async function foundRoute(
  { rawPath, requestContext }: APIGatewayProxyEventV2,
  api: Pick<Api, 'find'>,
  caller: Caller,
): Promise<Found> {
  const found = await api.find(requestContext.http.method, rawPath.replace(prefix, ''), caller);
  if ('route' in found) return found;
  if (found.allowed.length === 0) throw new RequestProblem(404, 'no-such-route', 'There is nothing at this address.');
  const allow = found.allowed.join(', ');
  throw new RequestProblem(405, 'no-such-method', `This address takes ${allow}.`, undefined, { headers: { allow } });
}

async function toldBy(
  found: Found,
  event: APIGatewayProxyEventV2,
  caller: Caller,
  ports: AnswerOncePorts,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { route, handle } = found;
  const asked = { ...checkedRequest(found, event), caller };
  const status = route.status ?? 200;
  const key = route.creates ? keyIn(event.headers['idempotency-key']) : undefined;
  if (key !== undefined) {
    const once = onceAsked(key, event, caller);
    const told = await answerOnce(
      once,
      async () => ({ status, body: JSON.stringify((await handle(asked)).body) }),
      ports,
    );
    return jsonAnswer(told.status, told.body);
  }
  const { body, version } = await handle(asked);
  if (route.tagged) return taggedAnswer(status, body, version, event.headers['if-none-match']);
  return answer(status, body);
}
