import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { wakeWait } from '#actions/work/wake-wait.ts';
import { woken } from './events/woken.ts';
import { log } from './logs/log.ts';
import { runLook } from './wiring/commands/run-look.ts';
import { wakePorts } from './wiring/wake-ports.ts';

const ports = wakePorts();
/** A wait has come to its end, or all are looked at again. What is thrown is tried again by the workflow. */
export const handler = middy()
  .use(injectLambdaContext(log))
  .handler(async (event: unknown): Promise<void> => {
    const wait = woken.parse(event);
    if ('review' in wait) {
      log.info('Waits looked at', { name: wait.review.name, ...(await runLook(wait.review)) });
      return;
    }
    const { state, outcome } = await wakeWait(wait, ports);
    log.info('Wait ended', { ...wait, state, outcome });
  });
