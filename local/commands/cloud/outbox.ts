import { setTimeout } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { z } from 'zod';
import { PlainError } from '../text/command-line.ts';

const sent = z.array(z.object({ sesId: z.string(), recipients: z.array(z.string()) }));

/** The newest mail that the running cloud sent to that address. */
export async function newestMailTo(address: string, viewerPort: number): Promise<ParsedMail> {
  const outbox = `http://127.0.0.1:${viewerPort}`;
  const wanted = address.toLowerCase();
  const find = async () => {
    const listed = await fetch(`${outbox}/sent.json`).catch(() => undefined);
    if (!listed?.ok) throw new PlainError(`Nothing answers on port ${viewerPort}: run \`npm start\` first.`);
    const mails = sent.parse(await listed.json());
    return mails.findLast(({ recipients }) => recipients.some((recipient) => recipient.toLowerCase() === wanted));
  };
  let newest = await find();
  // The acknowledgement of a mail that was written just before may be on its way.
  for (let turn = 0; !newest && turn < 25; turn++) {
    await setTimeout(200);
    newest = await find();
  }
  if (!newest) throw new PlainError(`The system has sent no mail to ${address} yet.`);
  const raw = await fetch(`${outbox}/sent/${newest.sesId}.eml`);
  return simpleParser(Buffer.from(await raw.arrayBuffer()));
}
