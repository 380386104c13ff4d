import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { ConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { DeadLetters, WorkQueue } from '../parts/queue.ts';
import { bounceDomainOf } from '../settings/dns-records.ts';
import { publicAddressesOf, publicDomainsOf } from '../settings/mailbox-settings.ts';
import type { Settings } from '../settings/settings.ts';

/** Lookups by whose rows waits are planned and deadlines computed. */
const rulesOfWaits = [
  ...['rule', 'status', 'service'],
  ...['schedule', 'service-level', 'agreement', 'account', 'customer-category'],
  // By these it is decided who gets a case.
  ...['agent', 'group', 'mailbox'],
];

/** A line of the configuration's history. */
function changeOf(about: object) {
  return FilterCriteria.filter({
    eventName: FilterRule.isEqual('INSERT'),
    dynamodb: { NewImage: { __edb_e__: { S: FilterRule.isEqual('audit') }, ...about } },
  });
}

/** What is committed to be sent leaves: the table's stream, case-changed, a queue, send-mail, SES. */
export class OutboundMail extends Construct {
  readonly caseChanged: PostcaseFunction;
  readonly sendMail: PostcaseFunction;
  readonly queue: WorkQueue;
  readonly unreadChanges: DeadLetters;
  readonly configurationSet: ConfigurationSet;
  /** Counts mails that were not sent, or not yet, because a limit of the hour's automatic mail was reached. */
  readonly limitedMails: IMetric;
  /** Counts mails that SES has been too busy for since a quarter of an hour or longer. */
  readonly postponedMails: IMetric;
  /** None where SES knew the domain before us. */
  dkimRecords: readonly { readonly name: string; readonly value: string }[] = [];
  /** The same of the domains of public addresses. */
  readonly publicDkimRecords: { readonly domain: string; readonly name: string; readonly value: string }[] = [];

  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable) {
    super(scope, id);
    // 30 s: SES answers in a tenth of a second, for a mail of 10 MB in one or two, and a batch has ten. Shorter than the
    // lease in functions/actions/notification/send-mail.ts.
    const limits = { timeout: seconds(30), memory: 1024 };
    this.sendMail = new PostcaseFunction(this, 'send-mail', limits);
    this.queue = new WorkQueue(this, 'outgoing-mail', limits);
    this.caseChanged = new PostcaseFunction(this, 'case-changed', { timeout: seconds(30), memory: 512 });
    this.unreadChanges = new DeadLetters(this, 'unread-changes');
    this.configurationSet = new ConfigurationSet(this, 'sending', { reputationMetrics: true });
    this.limitedMails = this.sendMail.metricOfLogLine('limited-mail', 'Automatic mail limited');
    // The waits of functions/actions/notification/send-mail.ts add up to a quarter of an hour before the sixth attempt.
    const late = FilterPattern.numberValue('$.attempt', '>=', 6);
    this.postponedMails = this.sendMail.metricOfLogLine('postponed-mail', 'Mail postponed', late);

    this.followStream(table);
    this.sendThroughSes(settings, table);
  }

  private followStream(table: CaseTable): void {
    table.feed(this.caseChanged, this.unreadChanges, [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { delivery: { S: FilterRule.isEqual('queued') } } },
      }),
      // What is to happen later, news for who has the console open, who will be looked for, whose cases go to another customer,
      // and who will be told of what happened in one mail.
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: {
          NewImage: { __edb_e__: { S: FilterRule.or('wait', 'event', 'customer', 'case-move', 'digest-wait') } },
        },
      }),
      // News that a message's item tells.
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { told: { M: { what: { S: FilterRule.exists() } } } } },
      }),
      // By these what waits was planned, and deadlines are computed. An event source takes five filters.
      changeOf({ lookup: { S: FilterRule.or(...rulesOfWaits) } }),
      changeOf({ name: { S: FilterRule.or('closeResolvedCasesAfterDays', 'defaultTimeZone') } }),
    ]);
    this.bindQueue(this.caseChanged);
    // Cases of a customer who was merged are moved.
    table.bindTo(this.caseChanged, 'BatchGetItem', 'PutItem', 'BatchWriteItem');
    table.bindCasesOfCustomersTo(this.caseChanged);
  }

  private bindQueue(fn: PostcaseFunction): void {
    fn.bind(env.outgoingMailQueueUrl, this.queue.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [this.queue.queueArn],
    });
  }

  private sendThroughSes(settings: Settings, table: CaseTable): void {
    this.sendMail.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        // The fewest that Lambda allows. Each sends one mail after the other, some ten a second: together about what a
        // new SES account may send (14 a second). What SES throttles is put back into the queue for later.
        maxConcurrency: 2,
      }),
    );
    // What was put off leaves the list of mails that did not arrive.
    table.bindTo(this.sendMail, 'BatchGetItem', 'PutItem', 'Query', 'UpdateItem', 'DeleteItem');
    this.bindQueue(this.sendMail);
    this.declareDomain(settings);
    this.declarePublicDomains(settings);
    this.bindSending(this.sendMail, settings);
    this.sendMail.bindSettings(settings);
  }

  /** The right to send, as nobody but an address of our domain and the public addresses, each by itself. */
  bindSending(fn: PostcaseFunction, settings: Settings): void {
    const { configurationSetName } = this.configurationSet;
    const ours = `*@${settings.mailDomain}`;
    const others = publicAddressesOf(settings.mailboxes);
    fn.bind(env.configurationSet, configurationSetName, {
      actions: ['ses:SendRawEmail'],
      resources: [
        // In the sandbox SES checks the right on each recipient's identity too. What bounds this is the sender below.
        `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/*`,
        `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${configurationSetName}`,
      ],
      conditions: { StringLike: { 'ses:FromAddress': others.length > 0 ? [ours, ...others] : ours } },
    });
    fn.explainWildcard(
      `arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*`,
      'SES asks for the right on recipients’ identities too; the condition binds it to senders of our domain.',
    );
  }

  /** An identity that the account has already cannot be made again: CloudFormation would fail with AlreadyExists. */
  private declareDomain({ mailDomain, domainIsVerified }: Settings): void {
    if (domainIsVerified) return;
    const domain = new EmailIdentity(this, 'domain', {
      identity: Identity.domain(mailDomain),
      // Bounces and complaints come as events, which nobody can forge; by mail they would come a second time.
      feedbackForwarding: false,
      // Until its records stand in DNS, SES takes its own.
      mailFromDomain: bounceDomainOf(mailDomain),
    });
    // Without it no mail comes in or leaves, and its DKIM keys are not to be had again: it outlives a deployment with
    // `domainIsVerified`, which leaves it out, and the stack.
    domain.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    this.dkimRecords = domain.dkimRecords;
  }

  /** SES signs for them (DKIM), which aligns with From; no mail of theirs comes here, and bounces go to SES's own domain. */
  private declarePublicDomains({ mailboxes, publicDomainIsVerified }: Settings): void {
    if (publicDomainIsVerified) return;
    for (const domain of publicDomainsOf(mailboxes)) {
      const id = `public-${domain.replaceAll('.', '-')}`;
      const identity = new EmailIdentity(this, id, { identity: Identity.domain(domain), feedbackForwarding: false });
      // Other senders of the company may use it by then.
      identity.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
      this.publicDkimRecords.push(...identity.dkimRecords.map((record) => ({ domain, ...record })));
    }
  }
}
