import { Aws, CfnOutput } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { ConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { env } from '../functions/env.ts';
import type { CaseTable } from './case-table.ts';
import { PostcaseFunction, seconds } from './function.ts';
import { DeadLetters, WorkQueue } from './queue.ts';
import type { Settings } from './settings.ts';

/** What is committed to be sent leaves: the table's stream, case-changed, a queue, send-mail, SES. */
export class OutboundMail extends Construct {
  readonly caseChanged: PostcaseFunction;
  readonly sendMail: PostcaseFunction;
  readonly queue: WorkQueue;
  readonly unreadChanges: DeadLetters;

  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable) {
    super(scope, id);
    // 30 s: SES answers in a tenth of a second; a batch of five waits for a slow DNS or TLS handshake at worst.
    const limits = { timeout: seconds(30), memory: 1024 };
    this.sendMail = new PostcaseFunction(this, 'send-mail', limits);
    this.queue = new WorkQueue(this, 'outgoing-mail', limits);
    this.caseChanged = new PostcaseFunction(this, 'case-changed', { timeout: seconds(30), memory: 512 });
    this.unreadChanges = new DeadLetters(this, 'unread-changes');

    this.followStream(table);
    this.sendThroughSes(settings, table);
  }

  private followStream(table: CaseTable): void {
    this.caseChanged.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        // One bad record must not hold the others back for a day: halve the batch, then hand the record over.
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 8,
        onFailure: new SqsDlq(this.unreadChanges),
        // Only what has an effect wakes the function: most writes have none and then cost nothing.
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { NewImage: { delivery: { S: FilterRule.isEqual('queued') } } },
          }),
        ],
      }),
    );
    this.caseChanged.explainWildcard('*', 'CDK lets a stream reader list streams, an action without resources.');
    this.caseChanged.bind(env.outgoingMailQueueUrl, this.queue.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [this.queue.queueArn],
    });
  }

  private sendThroughSes(settings: Settings, table: CaseTable): void {
    const domain = new EmailIdentity(this, 'domain', { identity: Identity.domain(settings.mailDomain) });
    const configurationSet = new ConfigurationSet(this, 'sending', { reputationMetrics: true });
    this.sendMail.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 5,
        reportBatchItemFailures: true,
        // A new SES account may send 14 mails a second: five functions at 0.1 s a mail stay near that.
        maxConcurrency: 5,
      }),
    );
    table.bindTo(this.sendMail, 'BatchGetItem', 'UpdateItem', 'PutItem', 'Query');
    this.sendMail.bind(env.configurationSet, configurationSet.configurationSetName, {
      actions: ['ses:SendRawEmail'],
      resources: [
        domain.emailIdentityArn,
        `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${configurationSet.configurationSetName}`,
      ],
    });
    this.sendMail.bind(env.mailDomain, settings.mailDomain);
    this.sendMail.bind(env.mailboxes, JSON.stringify(settings.mailboxes));
    this.sendMail.bind(env.caseNumberMask, settings.caseNumberMask);

    for (const [index, { name, value }] of domain.dkimRecords.entries())
      new CfnOutput(this, `dkim-record-${index + 1}`, {
        value: `${name} CNAME ${value}`,
        description: 'DNS record to add so that our mail is signed',
      });
  }
}
