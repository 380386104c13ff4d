import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { RunningWaits } from '#actions/life/ports.ts';
import { waitNamed } from './wait-name.ts';

/** So many are looked at within the time that the function has. */
const pageSize = 200;

/** The list that Step Functions has of what waits: none of our own needs to be kept for it. */
export class SfnRunningWaits implements RunningWaits {
  private readonly client: SFNClient;
  private readonly stateMachine: string;

  constructor(client: SFNClient, stateMachine: string) {
    this.client = client;
    this.stateMachine = stateMachine;
  }

  async waits(page: string | undefined): ReturnType<RunningWaits['waits']> {
    const { executions = [], nextToken } = await this.client.send(
      new ListExecutionsCommand({
        stateMachineArn: this.stateMachine,
        statusFilter: 'RUNNING',
        maxResults: pageSize,
        nextToken: page,
      }),
    );
    return { found: executions.flatMap(({ name = '' }) => waitNamed(name) ?? []), next: nextToken };
  }
}
