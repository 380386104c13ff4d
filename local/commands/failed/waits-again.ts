import { paginateListExecutions, RedriveExecutionCommand } from '@aws-sdk/client-sfn';
import type { UserClients } from './user-clients.ts';

/**
 * Lets waits that gave up go on where they failed, which Step Functions does within 14 days.
 * @param stateMachineArn of the waits.
 * @returns how many go on, and why the others do not.
 */
export async function waitsAgain(
  stateMachineArn: string,
  { workflows: client }: Pick<UserClients, 'workflows'>,
): Promise<{ done: number; left: string[] }> {
  // All of them first: what goes on leaves the list.
  const failed: { readonly executionArn: string | undefined; readonly name: string | undefined }[] = [];
  for (const statusFilter of ['FAILED', 'TIMED_OUT'] as const)
    for await (const { executions = [] } of paginateListExecutions({ client }, { stateMachineArn, statusFilter }))
      failed.push(...executions.map(({ executionArn, name }) => ({ executionArn, name })));
  let done = 0;
  const left: string[] = [];
  for (const { executionArn, name } of failed)
    await client.send(new RedriveExecutionCommand({ executionArn })).then(
      () => {
        done += 1;
      },
      (error: Error) => left.push(`${name} does not go on: ${error.message}`),
    );
  return { done, left };
}
