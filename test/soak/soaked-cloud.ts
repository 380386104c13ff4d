import { readMail } from '#adapters/mailparser/read-mail.ts';
import { LocalCloud } from '../../local/cloud.ts';
import { readyPeople } from '../../local/commands/start/ready-people.ts';
import { liftLimits } from '../bench/lifted-limits.ts';
import { Faults } from './faults.ts';
import type { Acknowledgement, FromSoaked, SoakedSetup, ToSoaked } from './messages.ts';

/** An embedded cloud in a process of its own, in which things go wrong, and which can be killed. */
const { assembly, dataDir, ports, seed, share }: SoakedSetup = JSON.parse(process.argv[2] ?? '{}');
const say = (message: FromSoaked) => process.send?.(message);

const cloud = new LocalCloud({ assembly, dataDir, ports, people: readyPeople });
await cloud.start();
await liftLimits(cloud);
const faults = new Faults(cloud, { seed, share, dataDir });
faults.start();
process.on('message', async (asked: ToSoaked) => {
  if (asked === 'acknowledgements') say({ kind: 'acknowledgements', all: acknowledgements() });
  if (asked === 'counts') {
    // Nobody stays stopped who outlives this process.
    await faults.stop();
    const functions = cloud.functionUse().map((use) => [use.functionName, [use.invocations, use.failures]] as const);
    const { throttled, stalls } = faults;
    say({ kind: 'counts', functions: Object.fromEntries(functions), why: why(), throttled, stalls });
  }
});
const portOf = (address: string | undefined) => Number(new URL(address ?? '').port);
say({
  kind: 'ready',
  ports: {
    smtp: cloud.smtpPort,
    viewer: cloud.viewerPort,
    gateway: portOf(cloud.endpoint),
    api: portOf(cloud.apiEndpoint),
    console: portOf(cloud.consoleAddress),
    signIn: portOf(cloud.signInAddress),
  },
});

function why(): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { functionName, type } of cloud.failures())
    found[`${functionName} ${type}`] = (found[`${functionName} ${type}`] ?? 0) + 1;
  return found;
}

function acknowledgements(): Acknowledgement[] {
  return cloud.sentMail().flatMap(({ recipients, raw }) => {
    const { subject, messageId, replyTo } = readMail(raw);
    const [to, answer] = [recipients[0], replyTo[0]?.address];
    return to && messageId && answer ? [{ to, subject, messageId, replyTo: answer }] : [];
  });
}
