import { SQSClient } from '@aws-sdk/client-sqs';
import type { WatchInstallPorts } from '#actions/installation/watch-install.ts';
import { CloudWatchCalls } from '#adapters/cloudwatch/cloudwatch-calls.ts';
import { CloudWatchFigures } from '#adapters/cloudwatch/figures.ts';
import { fromEnvironment, mayBeInEnvironment } from '#adapters/environment.ts';
import { SqsFailedWork } from '#adapters/sqs/failed-work.ts';
import { env } from '../../../env.ts';

/** @param queues section of the runbook → address of the queue in which its failed work waits. */
export function watchInstallPorts(queues: Readonly<Record<string, string>>): WatchInstallPorts {
  const sqs = new SQSClient({});
  const calls = new CloudWatchCalls({
    region: fromEnvironment(env.region),
    endpoint: mayBeInEnvironment(env.endpoint) || undefined,
    credentials: () => sqs.config.credentials(),
  });
  return { figures: new CloudWatchFigures(calls), failedWork: new SqsFailedWork(sqs, queues), now: () => new Date() };
}
