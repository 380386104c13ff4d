import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { InstalledWaits } from '#actions/installation/ports.ts';

/** So many are counted: nobody is told more exactly how many wait. */
const most = 1000;
/** So many that gave up are named. */
const named = 20;

/** The workflows in which cases wait, as Step Functions has them. */
export class SfnInstalledWaits implements InstalledWaits {
  private readonly client: Pick<SFNClient, 'send'>;
  private readonly stateMachineArn: string;

  constructor(client: Pick<SFNClient, 'send'>, stateMachineArn: string) {
    this.client = client;
    this.stateMachineArn = stateMachineArn;
  }

  async waits() {
    const stateMachineArn = this.stateMachineArn;
    const list = (statusFilter: 'RUNNING' | 'FAILED', maxResults: number) =>
      this.client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter, maxResults }));
    const [running, failed] = await Promise.all([list('RUNNING', most), list('FAILED', named)]);
    return {
      running: running.executions?.length ?? 0,
      more: running.nextToken !== undefined,
      failed: (failed.executions ?? []).flatMap(({ name }) => name ?? []),
    };
  }
}
