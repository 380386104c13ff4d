import { Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { DeadLetters, type WorkQueue } from './queue.ts';

/** SES tells something, and SNS puts it on a queue as it is. */
export class SesTopic extends Topic {
  /** What SNS could not put on the queue: apart from the queue's own dead letters, which SQS can move back by itself. */
  readonly undelivered: DeadLetters;

  constructor(scope: Construct, id: string, queue: WorkQueue) {
    super(scope, id, { enforceSSL: true });
    this.undelivered = new DeadLetters(scope, `undelivered-${id}`);
    this.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: this.undelivered }));
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason:
        'A message names addresses and a subject for the moment of its delivery; encrypting the topic needs a KMS key of the customer (1 USD a month) because SES cannot publish with the AWS-managed one.',
    });
  }
}
