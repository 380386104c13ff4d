import { startedEndpoint } from './cloud/started-cloud.ts';
import { answers, Doctor } from './doctor/doctor.ts';
import { doAgain } from './failed/do-again.ts';
import { UserClients } from './failed/user-clients.ts';
import { PlainError, readOptions, run } from './text/command-line.ts';

const help = `Shows what has failed for good and waits for a person, by the alarm that rings for it, and has it done again. Doing a thing
twice is safe: what was done is passed over.

  npm run failed                       lists it
  npm run failed -- --again <alarm>    hands it over again, once its cause is removed, e.g. --again outgoing-mail-dead-letters

  --bus <name>          the stack's event bus: where events of cases go that it did not take (unread-changes)
  --function <name>     asks that function in AWS, and then SQS with your credentials, instead of the cloud of \`npm start\`:
                        the output examineinstallfunction… of the stack`;

const text = { type: 'string' } as const;

await run(async () => {
  const options = readOptions({ again: text, bus: text, function: text }, help);
  const endpoint = options.function === undefined ? startedEndpoint() : undefined;
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
  const clients = new UserClients(endpoint);
  const { done, left } = await doAgain(queue, queues, { clients, bus: options.bus });
  console.log(`${queue.alarm}: ${done} handed over again.`);
  for (const line of left) console.log(`  left: ${line}`);
  if (left.length > 0) process.exitCode = 1;
});
