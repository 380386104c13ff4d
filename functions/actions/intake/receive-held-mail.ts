import type { Receipt } from '#domain/mail/receipt.ts';
import type { HeldMail } from './ports.ts';
import { type Pass, type Received, type ReceiveMailPorts, receiveMail } from './receive-mail.ts';

/**
 * Receives a mail that was copied back from the held ones, and forgets the held copy only when this very call saw the mail in a
 * case. Whoever took it out of the inbox meanwhile may have held it again, under the same name.
 */
export async function receiveHeldMail(
  { id, rawKey }: Pick<HeldMail, 'id' | 'rawKey'>,
  receipt: Receipt,
  ports: ReceiveMailPorts,
  pass: Pass,
): Promise<Received> {
  const received = await receiveMail(receipt, ports, pass);
  if (received.outcome === 'held' || received.outcome === 'done-before') return received;
  await ports.mails.discard(rawKey);
  await ports.held.remove(id);
  return received;
}
