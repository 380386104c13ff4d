import type { LocalCloud } from '../../local/cloud.ts';
import { prices } from './prices.ts';
import type { Run, Units } from './run.ts';

/** Prints what a run took and what AWS would charge for it. */
export function report(title: string, run: Run, cloud: LocalCloud, cpu: number): void {
  const { mails, seconds } = run;
  const line = (name: string, ...values: string[]) => console.log(`  ${name.padEnd(28)} ${values.join('   ')}`);
  console.log(`\n${title}`);
  line('throughput', `${(mails / seconds).toFixed(1)} mails/s`);
  line('SMTP accept → case', ...percentiles(run.toCase));
  line('SMTP accept → acknowledged', ...percentiles(run.toAcknowledgement));
  line('CPU of all processes', `${(cpu / mails).toFixed(1)} ms a mail`);
  for (const [name, units] of [
    ['new case', run.units.newCase],
    ['reply', run.units.reply],
  ] as const)
    if (units.mails > 0) line(`DynamoDB, ${name}`, perMail(units));

  const calls = new Map<string, number>();
  let [read, write] = [0, 0];
  for (const { service, operation, count, readUnits, writeUnits } of cloud.calls()) {
    calls.set(`${service} ${operation}`, (calls.get(`${service} ${operation}`) ?? 0) + count);
    read += readUnits;
    write += writeUnits;
  }
  for (const [name, count] of [...calls].toSorted()) line(name, `${(count / mails).toFixed(2)} a mail`);
  for (const { functionName, invocations, billedMs, failures } of cloud.functionUse())
    line(
      `Lambda ${functionName}`,
      `${(billedMs / mails).toFixed(1)} ms a mail`,
      `${(invocations / mails).toFixed(2)} invocations a mail`,
      `${failures} failed`,
    );
  line(
    'money',
    `${((bill(run, cloud, calls, read, write) / mails) * 1000).toFixed(4)} USD per 1,000 mails (list prices of ${prices.date})`,
  );
}

function perMail({ mails, read, write }: Units): string {
  return `${(write / mails).toFixed(2)} write units   ${(read / mails).toFixed(2)} read units   (${mails} mails)`;
}

function percentiles(times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return [`p50 ${at(0.5).toFixed(0)} ms`, `p95 ${at(0.95).toFixed(0)} ms`, `max ${at(1).toFixed(0)} ms`];
}

function bill(run: Run, cloud: LocalCloud, calls: ReadonlyMap<string, number>, read: number, write: number): number {
  const count = (pattern: RegExp) =>
    [...calls].reduce((sum, [name, times]) => sum + (pattern.test(name) ? times : 0), 0);
  const lambda = cloud
    .functionUse()
    .reduce(
      (sum, { invocations, billedMs, memoryMb }) =>
        sum + invocations * prices.lambdaRequest + (billedMs / 1000) * (memoryMb / 1024) * prices.lambdaGbSecond,
      0,
    );
  return (
    read * prices.dynamoDbReadUnit +
    write * prices.dynamoDbWriteUnit +
    count(/^s3 (Put|Copy|List)/) * prices.s3Put +
    count(/^s3 (Get|Head)/) * prices.s3Get +
    count(/^sns Publish/) * prices.snsPublish +
    count(/^sqs /) * prices.sqsRequest +
    count(/^ses Receive/) * prices.sesReceive +
    run.receivedChunks * prices.sesReceiveChunk +
    count(/^ses SendRawEmail/) * prices.sesSend +
    count(/^secretsmanager /) * prices.secretRead +
    lambda
  );
}
