import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { checkDeployment } from '#actions/configuration/check-deployment.ts';
import { CloudFormationStack } from '#adapters/cloudformation/deployed-stack.ts';
import { answer } from './events/cloud-formation.ts';
import { deploymentProperties } from './events/deployment-properties.ts';
import { log } from './logs/log.ts';

const client = new CloudFormationClient({});

/** The stack is created, changed or deleted: nothing else of it changes before this has agreed. */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const PhysicalResourceId = event.RequestType === 'Create' ? 'agreement' : event.PhysicalResourceId;
  const refusal = await refusalOf(event).catch((error: Error) => error);
  if (!refusal) return answer(event, { Status: 'SUCCESS', PhysicalResourceId });
  log.error('The deployment is refused');
  await answer(event, { Status: 'FAILED', PhysicalResourceId, Reason: refusal.message });
}

async function refusalOf(event: CloudFormationCustomResourceEvent): Promise<undefined> {
  if (event.RequestType === 'Delete') return;
  const before = event.RequestType === 'Update' ? deploymentProperties.parse(event.OldResourceProperties) : undefined;
  const now = deploymentProperties.parse(event.ResourceProperties);
  await checkDeployment(before, now, new CloudFormationStack(client, event.StackId));
}
