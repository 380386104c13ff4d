import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { confirmRating } from '#actions/rating/confirm-rating.ts';
import { openRating } from '#actions/rating/open-rating.ts';
import { log } from './logs/log.ts';
import { privately } from './pages/page.ts';
import { ratingAnswer } from './pages/rating-answer.ts';
import { ratingForm } from './pages/rating-form.ts';
import { isVisit } from './pages/visit.ts';
import { ratePorts } from './wiring/rate-ports.ts';

const ports = ratePorts();

/** A customer follows the link of a satisfaction level in a mail, or answers on its page. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(log))
  .handler(async (event): Promise<APIGatewayProxyStructuredResultV2> => {
    const { method } = event.requestContext.http;
    if (!['GET', 'HEAD', 'POST'].includes(method))
      return { statusCode: 405, headers: { ...privately, allow: 'GET, HEAD, POST' }, body: '' };
    const token = event.pathParameters?.token ?? '';
    const answers = method === 'POST' ? confirmRating(token, ratingForm(event), ports) : undefined;
    const page = await (answers ?? openRating(token, isVisit(event), ports));
    log.info('Rating page', { method, page: page.kind, standing: 'standing' in page ? page.standing : undefined });
    const answer = ratingAnswer(page, event.headers['accept-language']);
    return method === 'HEAD' ? { ...answer, body: '' } : answer;
  });
