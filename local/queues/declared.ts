import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import type { Fauxqs } from './fauxqs.ts';
import { QUEUE_ORIGIN } from './sqs.ts';

const Text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);

/** What a queue may have without it making a difference here. */
const Passive = {
  KmsMasterKeyId: z.unknown().optional(),
  QueueName: z.unknown().optional(),
  SqsManagedSseEnabled: z.unknown().optional(),
  Tags: z.unknown().optional(),
};

const QueueProperties = z.strictObject({
  ...Passive,
  DelaySeconds: Text.optional(),
  MaximumMessageSize: Text.optional(),
  MessageRetentionPeriod: Text.optional(),
  ReceiveMessageWaitTimeSeconds: Text.optional(),
  VisibilityTimeout: Text.optional(),
  FifoQueue: Text.optional(),
  ContentBasedDeduplication: Text.optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});

const SubscriptionProperties = z.strictObject({
  RedrivePolicy: z.unknown().optional(),
  TopicArn: z.string(),
  Protocol: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().optional(),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: z.string().optional(),
});

function queueAttributes(stack: Stack, logicalId: string): Record<string, string> {
  const { RedrivePolicy, ...rest } = stack.properties(logicalId, QueueProperties);
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (!(name in Passive) && typeof value === 'string') attributes[name] = value;
  }
  if (RedrivePolicy !== undefined) attributes.RedrivePolicy = JSON.stringify(RedrivePolicy);
  return attributes;
}

/** Makes the queues, topics, subscriptions and buckets of the template, and brings those that are there up to date. */
export function makeDeclared(stack: Stack, engine: Fauxqs): void {
  const { region, account } = stack.environment;
  for (const { logicalId } of stack.ofType('AWS::SQS::Queue')) {
    const name = stack.name(logicalId);
    const attributes = queueAttributes(stack, logicalId);
    const arn = `arn:aws:sqs:${region}:${account}:${name}`;
    const queue = engine.queues.getQueueByArn(arn);
    if (queue !== undefined) queue.setAttributes({ RedrivePolicy: '', ...attributes });
    else engine.queues.createQueue(name, `${QUEUE_ORIGIN}/${account}/${name}`, arn, attributes);
  }
  for (const { logicalId } of stack.ofType('AWS::S3::Bucket')) {
    const name = stack.name(logicalId);
    if (!engine.buckets.hasBucket(name)) engine.buckets.createBucket(name);
  }
  for (const { logicalId } of stack.ofType('AWS::SNS::Topic')) {
    if (engine.topics.getTopic(String(stack.ref(logicalId))) === undefined) {
      engine.topics.createTopic(stack.name(logicalId), {}, {}, region);
    }
  }
  subscribe(stack, engine);
}

function subscribe(stack: Stack, engine: Fauxqs): void {
  const wanted = stack.ofType('AWS::SNS::Subscription').map(({ logicalId }) => {
    const properties = stack.properties(logicalId, SubscriptionProperties);
    if (properties.Protocol === 'sqs' || properties.Protocol === 'email') return properties;
    throw new Error(
      `AWS::SNS::Subscription ${logicalId}: the embedded cloud does not know the protocol ${properties.Protocol}.`,
    );
  });
  for (const { arn } of engine.topics.listSubscriptions().subscriptions) engine.topics.unsubscribe(arn);
  for (const { TopicArn, Protocol, Endpoint, RawMessageDelivery, FilterPolicy, FilterPolicyScope } of wanted) {
    // One by mail (of alarms) counts as confirmed, and is never used: no alarm rings here.
    engine.topics.subscribe(TopicArn, Protocol, Endpoint, {
      ...(RawMessageDelivery === true ? { RawMessageDelivery: 'true' } : {}),
      ...(FilterPolicy !== undefined ? { FilterPolicy: JSON.stringify(FilterPolicy) } : {}),
      ...(FilterPolicyScope !== undefined ? { FilterPolicyScope } : {}),
    });
  }
}
