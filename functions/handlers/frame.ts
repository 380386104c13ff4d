import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { showFrame } from '#actions/work/frames/show-frame.ts';
import { acceptedLanguage } from '#domain/words/accepted-language.ts';
import { log } from './logs/log.ts';
import { frameAnswer } from './pages/frame-answer.ts';
import { framePorts } from './wiring/frame-ports.ts';

const ports = framePorts();

/** The console shows a received mail as its author formatted it. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(log))
  .handler(async ({ pathParameters, headers }) => {
    const shown = await showFrame(pathParameters?.token ?? '', ports);
    const content = shown?.content;
    log.info('Mail was asked for as formatted', { why: content && 'why' in content ? content.why : undefined });
    return frameAnswer(shown, acceptedLanguage(headers['accept-language']));
  });
