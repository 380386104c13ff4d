import { readFileSync } from 'node:fs';
import { Aws, CfnOutput, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import type { InboundMail } from '../mail/inbound-mail.ts';
import type { MailWatch } from '../mail/mail-watch.ts';
import type { OutboundMail } from '../mail/outbound-mail.ts';
import type { Sweep } from '../mail/sweep.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { publicDomainsOf } from '../settings/mailbox-settings.ts';
import type { Settings } from '../settings/settings.ts';
import type { ManageData } from '../work/manage-data.ts';
import type { Workflows } from '../work/workflows.ts';
import type { Alarms } from './alarms.ts';
import type { InstallWatch } from './install-watch.ts';

interface Parts {
  readonly table: CaseTable;
  readonly inbound: InboundMail;
  readonly outbound: OutboundMail;
  readonly workflows: Workflows;
  readonly sweep: Sweep;
  readonly mailWatch: MailWatch;
  readonly installWatch: InstallWatch;
  readonly manageData: ManageData;
  /** All that there are: what watches later is not looked at. */
  readonly alarms: Alarms;
}

/** Looks, when somebody asks, whether mail comes in, leaves, and failures reach a person. Reads alone, but for a test mail. */
export class ExamineInstall extends Construct {
  private readonly fn: PostcaseFunction;

  constructor(scope: Construct, id: string, settings: Settings, parts: Parts) {
    super(scope, id);
    const { table, inbound, outbound, alarms } = parts;
    // Somebody waits: it asks a dozen services at once, of which DNS may take some seconds.
    const fn = new PostcaseFunction(this, 'examine-install', { timeout: seconds(25), memory: 1024 });
    table.bindTo(fn, 'BatchGetItem', 'Query');
    outbound.bindSending(fn, settings);
    this.tellSettings(fn, settings);
    inbound.rule.bindTo(fn);
    // Read to compare: no object of it.
    fn.bind(env.mailBucket, inbound.bucket.bucketName);
    // Those of the machine.
    fn.bind(env.nameServers, '');
    this.askSubscriptions(fn, inbound, alarms);
    this.askQueues(fn, alarms);
    this.tellMeasured(fn, parts);
    fn.allow({
      // None of these can be given for one resource.
      actions: [
        'ses:GetIdentityVerificationAttributes',
        'ses:GetIdentityDkimAttributes',
        'ses:GetIdentityMailFromDomainAttributes',
        'ses:GetSendQuota',
        'ses:GetAccountSendingEnabled',
        'lambda:GetAccountSettings',
        'cloudwatch:DescribeAlarms',
        'cloudwatch:GetMetricData',
      ],
      resources: ['*'],
    });
    this.fn = fn;
    new CfnOutput(this, 'function', {
      value: fn.functionName,
      description: 'Function that looks whether all is well: npm run doctor -- --function <this>',
    });
  }

  /** Lets a function ask whether all is well. */
  bindTo(fn: PostcaseFunction): void {
    const right = { actions: ['lambda:InvokeFunction'], resources: [this.fn.functionArn] };
    fn.bind(env.examineFunction, this.fn.functionName, right);
  }

  /** Of the mailboxes one: with all of them there would be no room for the addresses of queues. */
  private tellSettings(fn: PostcaseFunction, { mailDomain, caseNumberMask, mailboxes }: Settings): void {
    fn.bind(env.mailDomain, mailDomain);
    fn.bind(env.caseNumberMask, caseNumberMask);
    fn.bind(env.publicDomains, publicDomainsOf(mailboxes).join(','));
    fn.bind(env.firstMailbox, JSON.stringify(mailboxes.slice(0, 1)));
  }

  /** By what names CloudWatch and Step Functions know what runs. */
  private tellMeasured(fn: PostcaseFunction, { inbound, outbound, workflows, alarms, ...regular }: Parts): void {
    const { sweep, mailWatch, installWatch, manageData } = regular;
    const scheduled = [sweep.sweepRawMail, mailWatch.watchMail, installWatch.watchInstall, manageData.fn];
    const measured = {
      received: inbound.queue.queueName,
      outgoing: outbound.queue.queueName,
      scheduled: Object.fromEntries(scheduled.map(({ node, functionName }) => [node.id, functionName])),
    };
    fn.bind(env.measuredParts, Stack.of(this).toJsonString(measured));
    // As CloudFormation names them.
    fn.bind(env.alarmPrefix, `${Aws.STACK_NAME}-${alarms.node.id}`);
    fn.bind(env.version, String(JSON.parse(readFileSync('package.json', 'utf8')).version));
    fn.bind(env.waitStateMachine, workflows.wait.stateMachineArn, {
      actions: ['states:ListExecutions'],
      resources: [workflows.wait.stateMachineArn],
    });
  }

  private askSubscriptions(fn: PostcaseFunction, { receipts }: InboundMail, { topic }: Alarms): void {
    const actions = ['sns:ListSubscriptionsByTopic'];
    fn.bind(env.receiptsTopic, receipts.topicArn, { actions, resources: [receipts.topicArn] });
    fn.bind(env.alarmTopic, topic.topicArn, { actions, resources: [topic.topicArn] });
  }

  private askQueues(fn: PostcaseFunction, { deadLetters }: Alarms): void {
    const addresses = Object.entries(deadLetters).map(([alarm, queue]) => [alarm, queue.queueUrl]);
    fn.bind(env.deadLetterQueues, Stack.of(this).toJsonString(Object.fromEntries(addresses)), {
      actions: ['sqs:GetQueueAttributes'],
      resources: Object.values(deadLetters).map(({ queueArn }) => queueArn),
    });
  }
}
