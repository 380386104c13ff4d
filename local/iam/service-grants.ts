import { z } from 'zod';
import { eventDestinations } from '../cloudformation/declared-ses.ts';
import { bucketsOfDistributions } from '../cloudfront/declared-distribution.ts';
import type { Stack } from '../template/stack.ts';
import { evaluate } from './evaluate.ts';
import { PolicyDocument, type Statement } from './policy-document.ts';

const BucketPolicy = z.looseObject({ Bucket: z.string(), PolicyDocument });
const QueuePolicy = z.looseObject({ Queues: z.array(z.string()), PolicyDocument });
const TopicPolicy = z.looseObject({ Topics: z.array(z.string()), PolicyDocument });
const Subscription = z.looseObject({ TopicArn: z.string(), Protocol: z.string(), Endpoint: z.string() });
const Rule = z.looseObject({
  RuleSetName: z.string(),
  Rule: z.looseObject({
    Name: z.string().optional(),
    Actions: z.array(
      z.looseObject({
        S3Action: z
          .looseObject({
            BucketName: z.string(),
            ObjectKeyPrefix: z.string().default(''),
            TopicArn: z.string().optional(),
          })
          .optional(),
      }),
    ),
  }),
});

const Permission = z.looseObject({ FunctionName: z.string(), Principal: z.string() });
const Rotation = z.looseObject({ RotationLambdaARN: z.string() });

/** Resource policies by bucket name, queue URL or topic ARN. */
function resourcePolicies(stack: Stack): Map<string, readonly Statement[]> {
  const policies = new Map<string, readonly Statement[]>();
  const add = (names: readonly string[], { Statement }: z.output<typeof PolicyDocument>) => {
    for (const name of names) policies.set(name, [...(policies.get(name) ?? []), ...Statement]);
  };
  for (const { logicalId } of stack.ofType('AWS::S3::BucketPolicy')) {
    const { Bucket, PolicyDocument: document } = stack.properties(logicalId, BucketPolicy);
    add([Bucket], document);
  }
  for (const { logicalId } of stack.ofType('AWS::SQS::QueuePolicy')) {
    const { Queues, PolicyDocument: document } = stack.properties(logicalId, QueuePolicy);
    add(Queues, document);
  }
  for (const { logicalId } of stack.ofType('AWS::SNS::TopicPolicy')) {
    const { Topics, PolicyDocument: document } = stack.properties(logicalId, TopicPolicy);
    add(Topics, document);
  }
  return policies;
}

/**
 * Throws where one service could not reach another on AWS, which would lose mail there in silence: SNS into a queue, SES
 * into a bucket or a topic, CloudFront into a bucket, Secrets Manager into a rotation function.
 */
export function requireServiceGrants(stack: Stack): void {
  const policies = resourcePolicies(stack);
  const { region, account } = stack.environment;
  const queueUrl = (arn: string) => `${stack.environment.endpoint}/${account}/${arn.slice(arn.lastIndexOf(':') + 1)}`;
  const require = (owner: string, service: string, action: string, resource: string, source: string) => {
    const context = { 'aws:SourceArn': source, 'aws:SourceAccount': account };
    const asked = { action, resource, context, servicePrincipal: service };
    if (evaluate(policies.get(owner) ?? [], asked) === 'allowed') return;
    throw new Error(`No resource policy lets ${service} do ${action} on ${resource} for ${source}.`);
  };
  for (const { logicalId } of stack.ofType('AWS::SNS::Subscription')) {
    const { TopicArn, Protocol, Endpoint } = stack.properties(logicalId, Subscription);
    if (Protocol === 'sqs') require(queueUrl(Endpoint), 'sns.amazonaws.com', 'sqs:SendMessage', Endpoint, TopicArn);
  }
  for (const { logicalId } of stack.ofType('AWS::SES::ReceiptRule')) {
    const { RuleSetName, Rule: rule } = stack.properties(logicalId, Rule);
    const source = `arn:aws:ses:${region}:${account}:receipt-rule-set/${RuleSetName}:receipt-rule/${rule.Name ?? stack.name(logicalId)}`;
    for (const { S3Action } of rule.Actions) {
      if (S3Action === undefined) continue;
      const { BucketName, ObjectKeyPrefix, TopicArn } = S3Action;
      const object = `arn:aws:s3:::${BucketName}/${ObjectKeyPrefix}id`;
      require(BucketName, 'ses.amazonaws.com', 's3:PutObject', object, source);
      if (TopicArn !== undefined) require(TopicArn, 'ses.amazonaws.com', 'sns:Publish', TopicArn, source);
    }
  }
  for (const { configurationSet, topicArn } of eventDestinations(stack)) {
    const source = `arn:aws:ses:${region}:${account}:configuration-set/${configurationSet}`;
    require(topicArn, 'ses.amazonaws.com', 'sns:Publish', topicArn, source);
  }
  for (const { bucket, arn } of bucketsOfDistributions(stack))
    require(bucket, 'cloudfront.amazonaws.com', 's3:GetObject', `arn:aws:s3:::${bucket}/index.html`, arn);
  requireRotationPermissions(stack);
}

function requireRotationPermissions(stack: Stack): void {
  const permitted = stack
    .ofType('AWS::Lambda::Permission')
    .map(({ logicalId }) => stack.properties(logicalId, Permission));
  for (const { logicalId } of stack.ofType('AWS::SecretsManager::RotationSchedule')) {
    const { RotationLambdaARN } = stack.properties(logicalId, Rotation);
    const name = RotationLambdaARN.slice(RotationLambdaARN.lastIndexOf(':') + 1);
    const isPermitted = permitted.some(
      ({ FunctionName, Principal }) =>
        Principal === 'secretsmanager.amazonaws.com' && (FunctionName === RotationLambdaARN || FunctionName === name),
    );
    if (!isPermitted) throw new Error(`No permission lets secretsmanager.amazonaws.com invoke ${name}.`);
  }
}
