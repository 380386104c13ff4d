import { startedEndpoint } from './cloud/started-cloud.ts';
import { answers, Doctor } from './doctor/doctor.ts';
import { doAgain } from './failed/do-again.ts';
import { UserClients } from './failed/user-clients.ts';
import { waitsAgain } from './failed/waits-again.ts';
import { PlainError, readOptions, run, UsageError } from './text/command-line.ts';

const help = `Shows what has failed for good and waits for a person, by the alarm that rings for it, and has it done again. Doing a thing
twice is safe: what was done is passed over.

  npm run failed                       lists it
  npm run failed -- --again <alarm>    hands it over again, once its cause is removed, e.g. --again outgoing-mail-dead-letters

  --waits <arn>         with --again failed-waits: the state machine workflowswait… of the stack, whose failed waits go on
  --bus <name>          the stack's event bus: where events of cases go that it did not take (unread-changes)
  --function <name>     asks that function in AWS, and then SQS with your credentials, instead of the cloud of \`npm start\`:
                        the output examineinstallfunction… of the stack`;

const text = { type: 'string' } as const;
/** The one alarm whose failed work is in no queue. */
const failedWaits = 'failed-waits';

await run(async () => {
  const options = readOptions({ again: text, bus: text, function: text, waits: text }, help);
  if (options.waits !== undefined && options.again !== failedWaits)
    throw new UsageError(`--waits goes with --again ${failedWaits} alone.`);
  if (options.again === failedWaits && options.waits === undefined)
    throw new UsageError(`--again ${failedWaits} needs --waits <arn>, the state machine workflowswait… of the stack.`);
  const endpoint = options.function === undefined ? startedEndpoint() : undefined;
  const clients = new UserClients(endpoint);
  if (options.waits !== undefined) return tell(failedWaits, await waitsAgain(options.waits, clients));
  const doctor = endpoint === undefined ? Doctor.aws(options.function ?? '') : Doctor.local(endpoint);
  const { queues } = await doctor.ask({ command: 'failed-work' }, answers.failedWork);
  if (options.again === undefined) {
    const waiting = queues.filter(({ messages }) => messages > 0);
    if (waiting.length === 0) console.log('Nothing has failed for good.');
    for (const { alarm, messages } of waiting) console.log(`${alarm}  ${messages}`);
    return;
  }
  const queue = queues.find(({ alarm }) => alarm === options.again);
  if (queue === undefined)
    throw new PlainError(
      `No failed work waits by the name ${options.again}: there are ${queues.map(({ alarm }) => alarm).join(', ')}.`,
    );
  tell(queue.alarm, await doAgain(queue, queues, { clients, bus: options.bus }));
});

function tell(alarm: string, { done, left }: { readonly done: number; readonly left: readonly string[] }): void {
  console.log(`${alarm}: ${done} handed over again.`);
  for (const line of left) console.log(`  left: ${line}`);
  if (left.length > 0) process.exitCode = 1;
}
