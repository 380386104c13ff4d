import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { DeployedStack } from '#actions/configuration/deployment-ports.ts';

export class CloudFormationStack implements DeployedStack {
  private readonly client: CloudFormationClient;
  private readonly stackId: string;

  constructor(client: CloudFormationClient, stackId: string) {
    this.client = client;
    this.stackId = stackId;
  }

  async isRollingBack(): Promise<boolean> {
    const { Stacks: [stack] = [] } = await this.client.send(new DescribeStacksCommand({ StackName: this.stackId }));
    return stack?.StackStatus?.includes('ROLLBACK') ?? false;
  }
}
