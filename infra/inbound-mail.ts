import { Aws, CfnOutput, CustomResource, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type IReceiptRuleSet, ReceiptRule, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { S3 as ToBucket } from 'aws-cdk-lib/aws-ses-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { env } from '../functions/env.ts';
import { PostcaseFunction, seconds } from './function.ts';
import { WorkQueue } from './queue.ts';
import type { Settings } from './settings.ts';

export const rawMailPrefix = 'raw/';

/** SES receives, keeps the raw mail, and hands its receipt by SNS and SQS to receive-mail. */
export class InboundMail extends Construct {
  readonly bucket: Bucket;
  readonly queue: WorkQueue;
  readonly receiveMail: PostcaseFunction;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.bucket = this.makeBucket();
    // 2 GB: a mail of 40 MB stands in memory as bytes, as text and as parsed parts at once.
    // 60 s: reading such a mail and storing its attachments takes about 10 s.
    const limits = { timeout: seconds(60), memory: 2048 };
    this.receiveMail = new PostcaseFunction(this, 'receive-mail', limits);
    this.queue = new WorkQueue(this, 'received-mail', limits);

    const receipts = new Topic(this, 'receipts', { enforceSSL: true });
    Validations.of(receipts).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason:
        'A receipt names addresses and a subject for the moment of its delivery; encrypting the topic needs a KMS key of the customer (1 USD a month) because SES cannot publish with the AWS-managed one.',
    });
    receipts.addSubscription(
      new SqsSubscription(this.queue, { rawMessageDelivery: true, deadLetterQueue: this.queue.deadLetters }),
    );

    const ruleSet = this.ruleSet(settings);
    const rule = new ReceiptRule(this, 'rule', {
      ruleSet,
      recipients: [settings.mailDomain],
      scanEnabled: true,
      // Requiring TLS would bounce customers whose servers do not speak it.
      tlsPolicy: TlsPolicy.OPTIONAL,
      actions: [new ToBucket({ bucket: this.bucket, objectKeyPrefix: rawMailPrefix, topic: receipts })],
    });
    receipts.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [receipts.topicArn],
        conditions: { StringEquals: { 'AWS:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (ruleSet instanceof ReceiptRuleSet) this.activate(ruleSet, rule);

    this.receiveMail.addEventSource(
      new SqsEventSource(this.queue, {
        // Few at once: ten mails of 40 MB would not fit in one invocation's memory and time.
        batchSize: 5,
        reportBatchItemFailures: true,
        // Leaves the rest of the account's concurrency to others when thousands of mails arrive together.
        maxConcurrency: 20,
      }),
    );
    this.bindBucket();
    this.receiveMail.bind(env.mailDomain, settings.mailDomain);
    this.receiveMail.bind(env.mailboxes, JSON.stringify(settings.mailboxes));
    this.receiveMail.bind(env.caseNumberMask, settings.caseNumberMask);

    new CfnOutput(this, 'mx-record', {
      value: `${settings.mailDomain} MX 10 inbound-smtp.${Aws.REGION}.amazonaws.com`,
      description: 'DNS record to add so that mail for the domain reaches SES',
    });
  }

  private bindBucket(): void {
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    const rights = [
      {
        action: 's3:GetObject',
        prefixes: [rawMailPrefix, 'held/'],
        why: 'a mail is read where SES put it or where it waits',
      },
      { action: 's3:PutObject', prefixes: ['messages/', 'held/', 'duplicates/'], why: 'a mail goes where it belongs' },
      { action: 's3:DeleteObject', prefixes: [rawMailPrefix, 'held/'], why: 'it leaves the place where it came from' },
    ];
    this.receiveMail.bind(env.mailBucket, this.bucket.bucketName);
    for (const { action, prefixes, why } of rights)
      for (const prefix of prefixes) {
        this.receiveMail.allow({ actions: [action], resources: [this.bucket.arnForObjects(`${prefix}*`)] });
        this.receiveMail.explainWildcard(`<${bucketId}.Arn>/${prefix}*`, `Keys are made as mails come in: ${why}.`);
      }
    // Without it S3 answers 403 instead of 404 for a mail that is gone, and a repeated receipt would fail for ever.
    this.receiveMail.allow({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] });
  }

  private makeBucket(): Bucket {
    const bucket = new Bucket(this, 'mail', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: false,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Only the functions of this stack read the bucket, and an owner who must record reads switches on CloudTrail data events; access logs would themselves hold personal data without an end date.',
    });
    return bucket;
  }

  private ruleSet(settings: Settings): IReceiptRuleSet {
    return settings.existingRuleSet === undefined
      ? new ReceiptRuleSet(this, 'rules')
      : ReceiptRuleSet.fromReceiptRuleSetName(this, 'rules', settings.existingRuleSet);
  }

  /**
   * CloudFormation cannot activate a rule set, and only one is active in an account and region. A function does it, and
   * refuses when somebody else's is active: replacing that one would stop their mail.
   */
  private activate(ruleSet: ReceiptRuleSet, rule: ReceiptRule): void {
    const activateRuleSet = new PostcaseFunction(this, 'activate-rule-set', { timeout: seconds(60), memory: 256 });
    activateRuleSet.bind(env.receiptRuleSet, ruleSet.receiptRuleSetName, {
      actions: ['ses:DescribeActiveReceiptRuleSet', 'ses:SetActiveReceiptRuleSet'],
      resources: ['*'],
    });
    activateRuleSet.explainWildcard(
      '*',
      'SES has no resource-level permissions for receipt rule sets; the two actions named are the only ones allowed.',
    );
    const activation = new CustomResource(this, 'active-rule-set', {
      serviceToken: activateRuleSet.functionArn,
      properties: { ruleSetName: ruleSet.receiptRuleSetName },
    });
    activation.node.addDependency(rule, activateRuleSet);
  }
}
