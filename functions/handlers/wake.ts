import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod';
import { wakeWait } from '#actions/work/wake-wait.ts';
import { log } from './logs/log.ts';
import { wakePorts } from './wiring/wake-ports.ts';

const ports = wakePorts();
const due = z.object({ caseNumber: z.int().positive(), waitId: z.string().min(1) });

/** A wait has come to its end. What is thrown is tried again by the workflow. */
export const handler = middy()
  .use(injectLambdaContext(log))
  .handler(async (event: unknown): Promise<void> => {
    const wait = due.parse(event);
    const { state, outcome } = await wakeWait(wait, ports);
    log.info('Wait ended', { ...wait, state, outcome });
  });
