import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { isRobot } from '#adapters/isbot/robot.ts';

const announcing = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'];

/** Whether somebody is shown the page: browsers announce what they only load in advance or preview, and robots name themselves. */
export function isVisit({
  requestContext,
  headers,
}: Pick<APIGatewayProxyEventV2, 'requestContext' | 'headers'>): boolean {
  const isEarly = announcing.some((name) => /prefetch|preview|prerender/i.test(headers[name] ?? ''));
  return requestContext.http.method === 'GET' && !isEarly && !isRobot(headers['user-agent']);
}
