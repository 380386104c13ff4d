import { Duration, Stack } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { Schedule } from '../parts/schedule.ts';
import type { Alarms } from './alarms.ts';

const period = Duration.hours(1);

/** Looks every hour for what needs a person within hours, which costs a tenth of an alarm each. Its own alarm also misses a look that was not made. */
export class InstallWatch extends Construct {
  readonly watchInstall: PostcaseFunction;

  /** @param alarms all that there are: what is watched later is not looked at. */
  constructor(scope: Construct, id: string, alarms: Alarms) {
    super(scope, id);
    const watchInstall = new PostcaseFunction(this, 'watch-install', { timeout: seconds(30), memory: 256 });
    // What is found again a minute later is no news.
    watchInstall.configureAsyncInvoke({ retryAttempts: 0 });
    watchInstall.allow({
      actions: ['sqs:GetQueueAttributes'],
      resources: alarms.lookedAt.queues.map(({ queue }) => queue.queueArn),
    });
    // Figures have no resources.
    watchInstall.allow({ actions: ['cloudwatch:GetMetricData'], resources: ['*'] });
    watchInstall.explainWildcard('*', 'Figures of CloudWatch have no resource-level permissions.');
    const queues = alarms.lookedAt.queues.map(({ queue, ...told }) => ({ ...told, url: queue.queueUrl }));
    // Not in the environment, which has no room for it.
    const input = Stack.of(this).toJsonString({ figures: alarms.lookedAt.figures, queues });
    new Schedule(this, 'schedule', watchInstall, period, 'Looks for what needs a person within hours', input);
    this.watchInstall = watchInstall;
    alarms.add('found-by-watch', {
      // Two hours, as within one there may be no run.
      metric: watchInstall.metricErrors({ period: Duration.hours(2), statistic: 'Sum' }),
      above: 0,
      silence: TreatMissingData.BREACHING,
      impact:
        'Customers are hurt, or soon will be, by something that the log of watch-install names and links; or nobody looks for it any more.',
    });
  }
}
