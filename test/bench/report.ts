import type { LocalCloud } from '../../local/cloud.ts';
import { prices } from './prices.ts';
import type { Run, Units } from './run.ts';
import { useOf } from './use.ts';

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

  const { calls, money } = useOf(cloud, run.receivedChunks);
  for (const [name, count] of [...calls].toSorted()) line(name, `${(count / mails).toFixed(2)} a mail`);
  for (const { functionName, invocations, billedMs, failures } of cloud.functionUse())
    line(
      `Lambda ${functionName}`,
      `${(billedMs / mails).toFixed(1)} ms a mail`,
      `${(invocations / mails).toFixed(2)} invocations a mail`,
      `${failures} failed`,
    );
  line('money', `${((money / mails) * 1000).toFixed(4)} USD per 1,000 mails (list prices of ${prices.date})`);
}

function perMail({ mails, read, write }: Units): string {
  return `${(write / mails).toFixed(2)} write units   ${(read / mails).toFixed(2)} read units   (${mails} mails)`;
}

function percentiles(times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return [`p50 ${at(0.5).toFixed(0)} ms`, `p95 ${at(0.95).toFixed(0)} ms`, `max ${at(1).toFixed(0)} ms`];
}
