import { type CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { awsFault } from '../../local/commands/text/aws-fault.ts';
import { PlainError } from '../../local/commands/text/command-line.ts';
import { readTemplate } from './assembly.ts';
import type { Template } from './template-changes.ts';

/** A stack that is there. */
export interface DeployedStack {
  readonly template: Template;
  /** Why it takes no deployment now. */
  readonly fault?: string;
  /** What has to be known of it. */
  readonly warning?: string;
  /** Number of the account. */
  readonly account?: string;
}

/** What a state says to whoever deploys: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html */
function standing(stackName: string, status: string): Pick<DeployedStack, 'fault' | 'warning'> {
  const takesNone = `The stack ${stackName} is in ${status} and takes no deployment: `;
  if (status.endsWith('_IN_PROGRESS'))
    return { fault: `${takesNone}wait for it, or see it in the CloudFormation console.` };
  switch (status) {
    case 'UPDATE_ROLLBACK_FAILED':
      return {
        fault: `${takesNone}see in the CloudFormation console what could not be taken back, mend it, and go on with "npx cdk rollback" or "aws cloudformation continue-update-rollback --stack-name ${stackName}".`,
      };
    case 'CREATE_FAILED':
    case 'UPDATE_FAILED':
      return {
        warning: `The deployment before this one failed and was not taken back (${status}): this one goes on from there.`,
      };
    default:
      return status.endsWith('_FAILED') ? { fault: `${takesNone}see it in the CloudFormation console.` } : {};
  }
}

/** States of a stack that was never there: a first deployment that failed is cleared away by the next one. */
const notYet = new Set(['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'DELETE_COMPLETE']);

/** @returns undefined when there is no such stack. @throws PlainError when it may not be looked at. */
export async function deployedStack(
  client: CloudFormationClient,
  stackName: string,
): Promise<DeployedStack | undefined> {
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const status = stack?.StackStatus ?? 'DELETE_COMPLETE';
    if (notYet.has(status)) return undefined;
    const { TemplateBody = '' } = await client.send(
      new GetTemplateCommand({ StackName: stackName, TemplateStage: 'Original' }),
    );
    const account = stack?.StackId?.split(':')[4];
    return {
      template: readTemplate(TemplateBody, `The template of ${stackName}`),
      ...standing(stackName, status),
      ...(account !== undefined && { account }),
    };
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    if (name === 'ValidationError' && message.includes('does not exist')) return undefined;
    throw new PlainError(
      `What is deployed as ${stackName} could not be seen, for which it takes cloudformation:DescribeStacks and GetTemplate. ${awsFault(error) ?? `${name}: ${message}`}`,
    );
  }
}
