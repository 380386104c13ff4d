import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Workflows } from '#actions/life/ports.ts';

/** Waits as workflows of Step Functions: infra/workflows.ts says what they do. */
export class SfnWorkflows implements Workflows {
  private readonly client: SFNClient;
  private readonly stateMachine: string;

  constructor(client: SFNClient, stateMachine: string) {
    this.client = client;
    this.stateMachine = stateMachine;
  }

  async start({ caseNumber, waitId, wakeAt }: Parameters<Workflows['start']>[0]): Promise<void> {
    try {
      await this.client.send(
        new StartExecutionCommand({
          stateMachineArn: this.stateMachine,
          // Names a wait for good: a change that comes twice out of the stream starts it once (NOTE-06).
          name: `case-${caseNumber}-wait-${waitId}`,
          input: JSON.stringify({ caseNumber, waitId, wakeAt }),
        }),
      );
    } catch (error) {
      // It has ended already, or began with another moment to wake: started it is.
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  }
}
