import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answerRequest } from './api/answer-request.ts';
import { log } from './logs/log.ts';
import { api } from './wiring/api.ts';
import { apiPorts } from './wiring/api-ports.ts';

const ofInstall = api(apiPorts());

/** The console or an owner's script asks something: see functions/contract/contract.ts. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(log))
  .handler((event) => answerRequest(event, ofInstall));
