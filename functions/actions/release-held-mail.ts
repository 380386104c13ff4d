import { Refusal } from '#domain/refusal.ts';
import { heldMail } from './held-mail.ts';
import type { RawInbox } from './inbox-ports.ts';
import { type Received, type ReceiveMailPorts, receiveMail } from './receive-mail.ts';

export interface ReleasePorts extends ReceiveMailPorts {
  readonly inbox: RawInbox;
  now(): Date;
}

/**
 * Registers a held mail as if it had come now (MAIL-21). It goes through the inbox like any other: whatever breaks on the way,
 * it is in the inbox or still held. One of our own mails stays held: released, it would be a case about itself.
 */
export async function releaseHeldMail(id: string, ports: ReleasePorts): Promise<Received> {
  const { source, recipients, verdicts, rawKey } = await heldMail(id, ports.held);
  const waiting = await ports.inbox.putBack(rawKey, id);
  if (!waiting)
    throw new Refusal('mail-unknown', `The mail ${id} is in the list and no longer in the bucket: delete it`);
  const receipt = { source, recipients, ...verdicts, receivedAt: ports.now().toISOString(), objectKey: waiting.key };
  const received = await receiveMail(receipt, ports, { released: true });
  if (received.outcome === 'held') return received;
  await ports.mails.discard(rawKey);
  await ports.held.remove(id);
  return received;
}
