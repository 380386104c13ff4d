import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { WaitReviews, Workflows } from '#actions/life/ports.ts';
import { waitName } from './wait-name.ts';

/** Waits as workflows of Step Functions: infra/work/workflows.ts says what they do. */
export class SfnWorkflows implements Workflows, WaitReviews {
  private readonly client: SFNClient;
  private readonly stateMachine: string;

  constructor(client: SFNClient, stateMachine: string) {
    this.client = client;
    this.stateMachine = stateMachine;
  }

  start({ caseNumber, waitId, wakeAt }: Parameters<Workflows['start']>[0]): Promise<void> {
    // Names a wait for good: a change that comes twice out of the stream starts it once (NOTE-06).
    return this.begin(waitName(caseNumber, waitId), { caseNumber, waitId, wakeAt });
  }

  review({ name, wakeAt, page }: Parameters<WaitReviews['review']>[0]): Promise<void> {
    // The function that the workflow wakes cannot know the workflow by itself: each would need the other first.
    return this.begin(name, { review: { name, page, stateMachine: this.stateMachine }, wakeAt });
  }

  private async begin(name: string, input: object): Promise<void> {
    try {
      const stateMachineArn = this.stateMachine;
      await this.client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    } catch (error) {
      // It has ended already, or began with another moment to wake: started it is.
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  }
}
