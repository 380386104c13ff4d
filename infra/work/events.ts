import { Aws, CfnOutput } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { PostcaseFunction } from '../parts/function.ts';
import type { DeadLetters } from '../parts/queue.ts';
import type { Settings } from '../settings/settings.ts';

/** Every event of every case, for whatever the owner attaches. Who listens to nothing pays for nothing but the events: a millionth of a dollar each. */
export class Events extends Construct {
  private readonly bus: EventBus;
  private readonly settings: Settings;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.settings = settings;
    this.bus = new EventBus(this, 'bus', {
      eventBusName: `${Aws.STACK_NAME}-cases`,
      description: 'Every event of every case: docs/events',
    });
    new CfnOutput(this, 'bus-name', {
      value: this.bus.eventBusName,
      description: 'Event bus: rules on it hear what happens to cases (docs/events)',
    });
  }

  /** Lets a function publish. @param unpublished gets what the bus does not take */
  bindTo(fn: PostcaseFunction, unpublished: DeadLetters): void {
    fn.bind(env.eventBus, this.bus.eventBusName, { actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] });
    fn.bind(env.mailDomain, this.settings.mailDomain);
    fn.bind(env.caseNumberMask, this.settings.caseNumberMask);
    fn.bind(env.unreadChangesQueueUrl, unpublished.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [unpublished.queueArn],
    });
  }
}
