import { GetAccountSettingsCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { FunctionLimits } from '#actions/installation/ports.ts';

export class LambdaFunctionLimits implements FunctionLimits {
  private readonly client: LambdaClient;

  constructor(client: LambdaClient) {
    this.client = client;
  }

  async atOnce(): Promise<number> {
    const { AccountLimit } = await this.client.send(new GetAccountSettingsCommand({}));
    return AccountLimit?.ConcurrentExecutions ?? 0;
  }
}
