import { Aws, CustomResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { acknowledgeTimeout, answerWithin } from './parts/custom-resource.ts';
import { PostcaseFunction, seconds } from './parts/function.ts';
import type { Settings } from './settings/settings.ts';

/**
 * Compares a deployment with the last one and refuses it before anything changes when mail would be lost: another mail domain,
 * mailboxes that are forgotten, records in another zone. CloudFormation itself remembers what the last one said, so it needs no rights of whoever deploys.
 */
export class DeploymentGuard extends Construct {
  /** What everything else waits for. */
  readonly agreement: CustomResource;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const checkDeployment = new PostcaseFunction(this, 'check-deployment', { timeout: seconds(60), memory: 256 });
    // While CloudFormation takes back a deployment, the old settings come again and must be let through.
    checkDeployment.allow({ actions: ['cloudformation:DescribeStacks'], resources: [Aws.STACK_ID] });
    const { mailDomain, mailboxes, removedMailboxes, letGo, linkDomain, hostedZone, given } = settings;
    this.agreement = new CustomResource(this, 'agreement', {
      serviceToken: checkDeployment.functionArn,
      properties: {
        mailDomain,
        mailboxes: mailboxes.map(({ address }) => address),
        removedMailboxes,
        letGo,
        linkDomain,
        hostedZone: hostedZone?.id,
        given: given.filter((name) => mattering.includes(name)),
      },
      serviceTimeout: answerWithin,
    });
    acknowledgeTimeout(this.agreement);
    this.agreement.node.addDependency(checkDeployment);
  }
}

/** Settings that do harm when they are forgotten, and that nothing else would miss. */
const mattering = [
  'mailboxes',
  'caseNumberMask',
  'adminAddress',
  'consoleDomain',
  'webAcl',
  'linkDomain',
  'hostedZone',
];
