import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { findDownload } from '#actions/links/find-download.ts';
import { log } from './logs/log.ts';
import { expired } from './pages/expired.ts';
import { privately } from './pages/page.ts';
import { downloadPorts } from './wiring/download-ports.ts';

const ports = downloadPorts();

/** Somebody follows a link to an attachment that was too large for mail. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(log))
  .handler(async ({ requestContext, pathParameters, headers }): Promise<APIGatewayProxyStructuredResultV2> => {
    const { method } = requestContext.http;
    if (method !== 'GET' && method !== 'HEAD')
      return { statusCode: 405, headers: { ...privately, allow: 'GET, HEAD' }, body: '' };
    const attachment = await findDownload(pathParameters?.token ?? '', ports);
    // The same for each link that gives nothing: who guesses learns nothing from it.
    if (!attachment) return expired(headers['accept-language'], await ports.configuration.load());
    log.info('Attachment was asked for', { key: attachment.key, method });
    // Who looks only whether it is there (a scanner of links, a preview) gets no key to it.
    if (method === 'HEAD')
      return { statusCode: 200, headers: { ...privately, 'content-type': 'application/octet-stream' }, body: '' };
    return { statusCode: 302, headers: { ...privately, location: await ports.links.link(attachment) }, body: '' };
  });
