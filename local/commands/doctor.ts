import { setTimeout } from 'node:timers/promises';
import { type Finding, worstOf } from '../../functions/domain/installation/finding.ts';
import { clockFinding } from '../../functions/domain/installation/working-findings.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { answers, Doctor } from './doctor/doctor.ts';
import { findingLines } from './doctor/finding-lines.ts';
import { PlainError, readOptions, run } from './text/command-line.ts';
import { ProgressLine } from './text/progress-line.ts';

const help = `Looks whether mail comes in, leaves, and failures reach a person, and says how to mend what does not.

  npm run doctor              looks at the identity and its records in DNS, receipt rules, sandbox and quotas, failed work, alarms
  npm run doctor -- --mail    also sends a mail and waits until it has come back

  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\`:
                        the output examineinstallfunction… of the stack

Ends with 1 when something is broken.`;

/** Milliseconds. */
const longest = 120_000;
const between = 2000;

await run(async () => {
  const options = readOptions({ mail: { type: 'boolean' }, function: { type: 'string' } }, help);
  const doctor = options.function === undefined ? Doctor.local(startedEndpoint()) : Doctor.aws(options.function);
  const { domain, at, findings } = await doctor.ask({ command: 'examine' }, answers.examined);
  // In the embedded cloud time is virtual.
  const clock = options.function === undefined ? [] : [clockFinding(new Date(at), new Date())];
  const all: readonly Finding[] = [...findings, ...clock];
  console.log(findingLines(domain, all).join('\n'));
  if (worstOf(all) === 'broken') process.exitCode = 1;
  if (options.mail === true) await sendAndWait(doctor);
});

/** @throws PlainError when the mail does not come back in time. */
async function sendAndWait(doctor: Doctor): Promise<void> {
  const { id, mailbox } = await doctor.ask({ command: 'send-test-mail' }, answers.sent);
  const sentAt = Date.now();
  const progress = new ProgressLine();
  for (;;) {
    const { held } = await doctor.ask({ command: 'find-test-mail', id }, answers.found);
    const waited = Date.now() - sentAt;
    if (held !== undefined) {
      progress.end();
      console.log(
        `The test mail came back after ${Math.round(waited / 1000)} s. It is held: npm run held -- --delete ${held} --yes`,
      );
      return;
    }
    if (waited > longest)
      throw new PlainError(
        `The test mail has not come back after ${longest / 1000} s. What is broken above says why; if nothing is, the runbook's section "mails-never-registered" says where mail may be.`,
      );
    progress.tell(`A test mail has left from ${mailbox}, ${Math.round(waited / 1000)} s ago …`);
    await setTimeout(between);
  }
}
