import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { replayCases } from '#actions/lists/replay-cases.ts';
import { reviewWaits } from '#actions/work/review-waits.ts';
import { wakeWait } from '#actions/work/wake-wait.ts';
import { woken } from './events/woken.ts';
import { log } from './logs/log.ts';
import { reviewPorts, wakePorts } from './wiring/wake-ports.ts';

const ports = wakePorts();
/** A wait has come to its end, or all are looked at again. What is thrown is tried again by the workflow. */
export const handler = middy()
  .use(injectLambdaContext(log))
  .handler(async (event: unknown): Promise<void> => {
    const wait = woken.parse(event);
    if ('review' in wait) {
      const { name, page, stateMachine } = wait.review;
      const look = name.startsWith('replay') ? replayCases : reviewWaits;
      log.info('Waits looked at', { name, ...(await look({ name, page }, reviewPorts(stateMachine))) });
      return;
    }
    const { state, outcome } = await wakeWait(wait, ports);
    log.info('Wait ended', { ...wait, state, outcome });
  });
