import { Aws, CustomResource, Duration, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ReceiptRule, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { S3 as ToBucket } from 'aws-cdk-lib/aws-ses-actions';
import { Construct, type IDependable } from 'constructs';
import { PostcaseFunction, seconds } from './function.ts';
import type { MailBucket } from './mail-bucket.ts';
import type { SesTopic } from './ses-topic.ts';
import type { Settings } from './settings.ts';

interface Destination {
  readonly bucket: MailBucket;
  readonly receipts: SesTopic;
  /** What must be there before the first mail comes. */
  readonly needed: readonly IDependable[];
}

/** Lets SES receive mail for the domain: in a rule set of our own that we activate, or in one that is active already. */
export class InboundRule extends Construct {
  constructor(scope: Construct, id: string, settings: Settings, { bucket, receipts, needed }: Destination) {
    super(scope, id);
    const isOurs = settings.existingRuleSet === undefined;
    const ruleSet =
      settings.existingRuleSet === undefined
        ? new ReceiptRuleSet(this, 'rules')
        : ReceiptRuleSet.fromReceiptRuleSetName(this, 'rules', settings.existingRuleSet);
    receipts.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [receipts.topicArn],
        conditions: { StringEquals: { 'AWS:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    const rule = new ReceiptRule(this, 'rule', {
      ruleSet,
      recipients: [settings.mailDomain],
      scanEnabled: true,
      // Requiring TLS would bounce customers whose servers do not speak it.
      tlsPolicy: TlsPolicy.OPTIONAL,
      actions: [new ToBucket({ bucket, objectKeyPrefix: 'raw/', topic: receipts })],
    });
    rule.node.addDependency(receipts, ...needed);
    this.activate(ruleSet.receiptRuleSetName, isOurs).node.addDependency(rule);
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
    activateRuleSet.explainWildcard(
      '*',
      'SES has no resource-level permissions for receipt rule sets; the actions named are the only ones allowed.',
    );
    const activation = new CustomResource(this, 'active-rule-set', {
      serviceToken: activateRuleSet.functionArn,
      properties: { ruleSetName, isOurs },
      // Three attempts of a minute at most; the default lets a broken deployment hang for an hour.
      serviceTimeout: Duration.minutes(5),
    });
    Validations.of(activation).acknowledge({
      id: 'CloudFormation-Validate::W9003',
      reason: 'CDK writes the seconds of a custom resource as text, and CloudFormation reads them as a number.',
    });
    activation.node.addDependency(activateRuleSet);
    return activation;
  }
}
