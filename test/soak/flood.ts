import { setTimeout } from 'node:timers/promises';
import { MailClient } from '../../local/mail-client.ts';
import { generator } from '../bench/random.ts';
import type { SoakedProcess } from './soaked-process.ts';

/** A mail that was written, and where it belongs. */
export interface SoakMail {
  readonly id: string;
  readonly from: string;
  readonly raw: Buffer;
  /** Identity of the first mail of the case that it answers; undefined: it is a case of its own. */
  readonly answers: string | undefined;
}

const senders = 8;
/** A mail server would wait longer. */
const againAfterMs = 200;
/** Of the mails, how many arrive twice. */
const duplicateShare = 0.2;

/**
 * Sends mails as fast as they are taken, a fifth of them twice, and kills the cloud when half of them are accepted. What was not
 * accepted is sent again, as a mail server does. @returns how many were accepted, duplicates among them.
 */
export async function flood(mails: readonly SoakMail[], soaked: SoakedProcess, seed: number): Promise<number> {
  const random = generator(seed);
  const again = mails.filter(() => random() < duplicateShare);
  // The other copy comes at once for some, much later for others.
  const queue = [...mails.flatMap((mail, index) => (index % 2 === 0 && again.includes(mail) ? [mail, mail] : [mail]))];
  queue.push(...again.filter((mail) => mails.indexOf(mail) % 2 === 1));
  const all = queue.length;
  let client = new MailClient(soaked.ports.smtp ?? 0);
  let accepted = 0;
  let isKilled = false;
  const send = async (): Promise<void> => {
    for (let mail = queue.shift(); mail; mail = queue.shift()) {
      await soaked.isUp;
      try {
        await client.send(mail.raw, { from: mail.from, to: ['support@postcase.test'] });
        accepted++;
      } catch {
        queue.push(mail);
        await setTimeout(againAfterMs);
        continue;
      }
      if (accepted % 200 === 0) console.log(`  ${accepted} of ${all}`);
      if (isKilled || accepted < all / 2) continue;
      isKilled = true;
      console.log('  killed');
      await soaked.killAndStart();
      client.close();
      client = new MailClient(soaked.ports.smtp ?? 0);
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
  client.close();
  return accepted;
}
