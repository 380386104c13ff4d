import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { mostReceives } from '../../functions/env.ts';

const sealed = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
} as const;

/** Where failed work waits for a person: as long as SQS can keep it. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, { ...sealed, retentionPeriod: Duration.days(14) });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is where failed work ends: also that of a stream and of a topic, which the rule does not see.',
    });
  }
}

/** Work for one function, with its dead letters. */
export class WorkQueue extends Queue {
  readonly deadLetters: DeadLetters;

  /** @param worker timeout of the function that works the queue off. */
  constructor(scope: Construct, id: string, worker: { timeout: Duration }) {
    const deadLetters = new DeadLetters(scope, `${id}-dead-letters`);
    super(scope, id, {
      ...sealed,
      retentionPeriod: Duration.days(14),
      // AWS's advice is six times the function's timeout: a throttled poller may hold messages that long.
      visibilityTimeout: Duration.seconds(worker.timeout.toSeconds() * 6),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: mostReceives },
    });
    this.deadLetters = deadLetters;
  }
}
