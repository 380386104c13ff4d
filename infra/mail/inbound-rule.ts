import { Aws, CustomResource } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IReceiptRuleSet, ReceiptRule, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Construct, type IDependable } from 'constructs';
import { env } from '../../functions/env.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import { acknowledgeTimeout, answerWithin } from '../parts/custom-resource.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { SesTopic } from '../parts/ses-topic.ts';
import type { Settings } from '../settings/settings.ts';

interface Destination {
  readonly bucket: MailBucket;
  readonly receipts: SesTopic;
  /** What must be there before the first mail comes. */
  readonly needed: readonly IDependable[];
}

const withoutResources =
  'SES has no resource-level permissions for receipt rule sets; the actions named are the only ones allowed.';

/** Lets SES receive mail for the domain: in a rule set of our own that we activate, or in one that is active already. */
export class InboundRule extends Construct {
  private readonly ruleSet: IReceiptRuleSet;

  constructor(scope: Construct, id: string, settings: Settings, { bucket, receipts, needed }: Destination) {
    super(scope, id);
    const isOurs = settings.existingRuleSet === undefined;
    this.ruleSet =
      settings.existingRuleSet === undefined
        ? new ReceiptRuleSet(this, 'rules')
        : ReceiptRuleSet.fromReceiptRuleSetName(this, 'rules', settings.existingRuleSet);
    // The rule's name is ours, because it stands in policies that must be there before the rule.
    const receiptRuleName = `${settings.stackName}-inbound`;
    const permission = this.permitSes(receiptRuleName, { bucket, receipts });
    const rule = new ReceiptRule(this, 'rule', {
      receiptRuleName,
      ruleSet: this.ruleSet,
      recipients: [settings.mailDomain],
      scanEnabled: true,
      // Requiring TLS would bounce customers whose servers do not speak it.
      tlsPolicy: TlsPolicy.OPTIONAL,
      actions: [
        // Not CDK's: that lets every rule of the account write into the bucket.
        {
          bind: () => ({
            s3Action: { bucketName: bucket.bucketName, objectKeyPrefix: 'raw/', topicArn: receipts.topicArn },
          }),
        },
      ],
    });
    rule.node.addDependency(receipts, permission, ...needed);
    this.activate(this.ruleSet.receiptRuleSetName, isOurs).node.addDependency(rule);
  }

  /** Tells a function the rule set that must be active, and lets it ask which one is. */
  bindTo(fn: PostcaseFunction): void {
    fn.bind(env.ruleSet, this.ruleSet.receiptRuleSetName, {
      actions: ['ses:DescribeActiveReceiptRuleSet'],
      resources: ['*'],
    });
    fn.explainWildcard('*', withoutResources);
  }

  /** SES may store and tell for this one rule: not for those of others in the account, whose mail would come here. */
  private permitSes(ruleName: string, { bucket, receipts }: Pick<Destination, 'bucket' | 'receipts'>): IDependable {
    const rule = `receipt-rule-set/${this.ruleSet.receiptRuleSetName}:receipt-rule/${ruleName}`;
    const may = (action: string, resource: string) =>
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: [action],
        resources: [resource],
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:${rule}`,
          },
        },
      });
    receipts.addToResourcePolicy(may('sns:Publish', receipts.topicArn));
    const { policyDependable } = bucket.addToResourcePolicy(may('s3:PutObject', bucket.arnForObjects('raw/*')));
    return policyDependable ?? bucket;
  }

  /**
   * CloudFormation cannot activate a rule set, and only one is active in an account and region. A function does it, and
   * refuses when somebody else's is active: replacing that one would stop their mail. Of a rule set that is not ours it
   * only checks that it is the active one.
   */
  private activate(ruleSetName: string, isOurs: boolean): CustomResource {
    const activateRuleSet = new PostcaseFunction(this, 'activate-rule-set', { timeout: seconds(60), memory: 256 });
    activateRuleSet.allow({
      actions: ['ses:DescribeActiveReceiptRuleSet', ...(isOurs ? ['ses:SetActiveReceiptRuleSet'] : [])],
      resources: ['*'],
    });
    activateRuleSet.explainWildcard('*', withoutResources);
    const activation = new CustomResource(this, 'active-rule-set', {
      serviceToken: activateRuleSet.functionArn,
      properties: { ruleSetName, isOurs },
      serviceTimeout: answerWithin,
    });
    acknowledgeTimeout(activation);
    activation.node.addDependency(activateRuleSet);
    return activation;
  }
}
