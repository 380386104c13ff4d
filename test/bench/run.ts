import { createTransport } from 'nodemailer';
import type { LocalCloud } from '../../local/cloud.ts';
import { letter } from '../support/letter.ts';
import type { Arrivals } from './arrivals.ts';
import type { PlannedMail } from './correspondence.ts';

export interface Run {
  readonly mails: number;
  /** Full chunks of 256 KB, which SES bills. */
  readonly receivedChunks: number;
  readonly seconds: number;
  /** Milliseconds from SMTP's answer to the case, and to the acknowledgement that SES has taken. */
  readonly toCase: readonly number[];
  readonly toAcknowledgement: readonly number[];
  readonly units: { readonly newCase: Units; readonly reply: Units };
}

export interface Units {
  readonly mails: number;
  readonly read: number;
  readonly write: number;
}

/** What a reply quotes of the mail that it answers. */
const acknowledged = new Map<number, Promise<{ messageId: string; own: string }>>();

/** Sends the mails by SMTP, `senders` at a time, and waits until each is a case and is acknowledged. */
export async function run(
  cloud: LocalCloud,
  arrivals: Arrivals,
  mails: Iterable<PlannedMail>,
  senders: number,
): Promise<Run> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: cloud.smtpPort,
    pool: true,
    maxConnections: senders,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const toCase: number[] = [];
  const toAcknowledgement: number[] = [];
  const units = { newCase: { mails: 0, read: 0, write: 0 }, reply: { mails: 0, read: 0, write: 0 } };
  const queue = mails[Symbol.iterator]();
  let sent = 0;
  let receivedChunks = 0;
  const begun = performance.now();
  const sender = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const mail = next.value;
      const raw = await rawMail(mail);
      receivedChunks += Math.floor(raw.length / (256 * 1024));
      const before = senders === 1 ? unitsSoFar(cloud) : undefined;
      const { response } = await transport.sendMail({
        envelope: { from: mail.from.address, to: ['support@postcase.test'] },
        raw,
      });
      const accepted = performance.now();
      const arrival = arrivals.of(response.replace(/^.*Ok /, ''));
      sent++;
      const registered = arrival.registered.then(({ at }) => void toCase.push(at - accepted));
      if (mail.answers !== undefined) await registered;
      else {
        const own = `bench.${mail.index}@client.test`;
        const done = arrival.acknowledged.then(({ at, messageId }) => {
          toAcknowledgement.push(at - accepted);
          return { messageId, own };
        });
        acknowledged.set(mail.index, done);
        await (senders === 1 ? done : registered);
      }
      if (before) {
        const after = unitsSoFar(cloud);
        const of = mail.answers === undefined ? units.newCase : units.reply;
        of.mails++;
        of.read += after.read - before.read;
        of.write += after.write - before.write;
      }
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
  await arrivals.all();
  const seconds = (performance.now() - begun) / 1000;
  await cloud.idle();
  transport.close();
  return { mails: sent, receivedChunks, seconds, toCase, toAcknowledgement, units };
}

async function rawMail({ index, from, subject, text, attachment, answers }: PlannedMail): Promise<Buffer> {
  const answered = answers === undefined ? undefined : await acknowledged.get(answers);
  return letter({
    from: `"${from.name}" <${from.address}>`,
    to: 'support@postcase.test',
    subject,
    text,
    messageId: `<bench.${index}@client.test>`,
    ...(answered && {
      inReplyTo: `<${answered.messageId}>`,
      references: [`<${answered.own}>`, `<${answered.messageId}>`],
    }),
    ...(attachment && { attachments: [{ filename: 'screenshot.bin', content: attachment }] }),
  });
}

function unitsSoFar(cloud: LocalCloud): { read: number; write: number } {
  const calls = cloud.calls();
  return {
    read: calls.reduce((sum, { readUnits }) => sum + readUnits, 0),
    write: calls.reduce((sum, { writeUnits }) => sum + writeUnits, 0),
  };
}
