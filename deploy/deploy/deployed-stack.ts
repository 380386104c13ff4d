import { type CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { PlainError } from '../../local/commands/text/command-line.ts';
import { readTemplate } from './assembly.ts';
import type { Template } from './template-changes.ts';

/** A stack that is there: its template, and why it takes no deployment now, if it does not. */
export interface DeployedStack {
  readonly template: Template;
  readonly busy: string | undefined;
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
    const busy = /_IN_PROGRESS$|_FAILED$/.test(status) ? status : undefined;
    return { template: readTemplate(TemplateBody, `The template of ${stackName}`), busy };
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    if (name === 'ValidationError' && message.includes('does not exist')) return undefined;
    throw new PlainError(
      `CloudFormation could not be asked what is deployed as ${stackName} (${name}: ${message}). It takes credentials as for the AWS CLI, with cloudformation:DescribeStacks and GetTemplate.`,
    );
  }
}
