import { SESClient } from '@aws-sdk/client-ses';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { activateRuleSet, deactivateRuleSet, requireActiveRuleSet } from '#actions/activate-rule-set.ts';
import { SesRuleSets } from '#adapters/ses/rule-sets.ts';
import { type Answer, answer } from './cloud-formation.ts';
import { log } from './log.ts';

const sets = new SesRuleSets(new SESClient({}));

/**
 * CloudFormation creates, changes or deletes the stack: what fails is told, so that it need not wait. When the telling
 * itself fails, Lambda calls again, which changes nothing that was done.
 */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const PhysicalResourceId = String(event.ResourceProperties.ruleSetName);
  const done: Answer = await work(
    event.RequestType,
    PhysicalResourceId,
    event.ResourceProperties.isOurs === 'true',
  ).then(
    () => ({ Status: 'SUCCESS', PhysicalResourceId }),
    (error: Error) => {
      log.error('The rule set is not active', { error });
      return { Status: 'FAILED', PhysicalResourceId, Reason: error.message };
    },
  );
  await answer(event, done);
}

async function work(type: CloudFormationCustomResourceEvent['RequestType'], name: string, isOurs: boolean) {
  if (!isOurs) return type === 'Delete' ? undefined : requireActiveRuleSet(name, sets);
  return type === 'Delete' ? deactivateRuleSet(name, sets) : activateRuleSet(name, sets);
}
