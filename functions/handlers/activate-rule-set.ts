import { SESClient } from '@aws-sdk/client-ses';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { activateRuleSet, deactivateRuleSet, requireActiveRuleSet } from '#actions/intake/activate-rule-set.ts';
import { SesRuleSets } from '#adapters/ses/rule-sets.ts';
import { answer } from './events/cloud-formation.ts';
import { log } from './logs/log.ts';

const sets = new SesRuleSets(new SESClient({}));

/**
 * CloudFormation creates, changes or deletes the stack: it is told of a failure too, so that it need not wait. When the
 * telling itself fails, Lambda calls again, and what was done is done.
 */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const { ruleSetName, isOurs } = event.ResourceProperties;
  const PhysicalResourceId = String(ruleSetName);
  const failure = await ensure(event.RequestType, PhysicalResourceId, isOurs === 'true').catch((error: Error) => error);
  if (!failure) return answer(event, { Status: 'SUCCESS', PhysicalResourceId });
  log.error('The rule set is not active', { error: failure });
  await answer(event, { Status: 'FAILED', PhysicalResourceId, Reason: failure.message });
}

async function ensure(wish: CloudFormationCustomResourceEvent['RequestType'], name: string, isOurs: boolean) {
  if (wish === 'Delete') return isOurs ? deactivateRuleSet(name, sets) : undefined;
  return isOurs ? activateRuleSet(name, sets) : requireActiveRuleSet(name, sets);
}
