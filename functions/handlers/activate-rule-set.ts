import { SESClient } from '@aws-sdk/client-ses';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { activateRuleSet, deactivateRuleSet } from '#actions/activate-rule-set.ts';
import { SesRuleSets } from '#adapters/ses/rule-sets.ts';
import { answer } from './cloud-formation.ts';
import { log } from './log.ts';

const sets = new SesRuleSets(new SESClient({}));

/** CloudFormation creates, changes or deletes the stack. It waits an hour for an answer, so it always gets one. */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const name = String(event.ResourceProperties.ruleSetName);
  try {
    await (event.RequestType === 'Delete' ? deactivateRuleSet(name, sets) : activateRuleSet(name, sets));
    await answer(event, { Status: 'SUCCESS', PhysicalResourceId: name });
  } catch (error) {
    log.error('The rule set was not activated', { error: error as Error });
    const Reason = error instanceof Error ? error.message : 'Something broke: see the function’s log';
    await answer(event, { Status: 'FAILED', Reason, PhysicalResourceId: name });
  }
}
