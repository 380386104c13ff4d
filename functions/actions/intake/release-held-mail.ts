import { Refusal } from '#domain/words/refusal.ts';
import { heldMail } from './held-mail.ts';
import type { RawInbox } from './inbox-ports.ts';
import { receiveHeldMail } from './receive-held-mail.ts';
import type { Received, ReceiveMailPorts } from './receive-mail.ts';

export interface ReleasePorts extends ReceiveMailPorts {
  readonly inbox: RawInbox;
  now(): Date;
}

/**
 * Registers a held mail as if it had come now (MAIL-21). It goes through the inbox like any other: whatever breaks on the way,
 * it is in the inbox or still held. One of our own mails stays held: released, it would be a case about itself.
 */
export async function releaseHeldMail(id: string, ports: ReleasePorts): Promise<Received> {
  const held = await heldMail(id, ports.held);
  const { source, recipients, verdicts, rawKey } = held;
  const waiting = await ports.inbox.putBack(rawKey, id);
  if (!waiting)
    throw new Refusal('mail-unknown', `The mail ${id} is in the list and no longer in the bucket: delete it`);
  const receivedAt = ports.now().toISOString();
  // A person has said that it is no spam: it is acknowledged. Nobody can say that of a virus.
  const receipt = {
    source,
    recipients,
    ...verdicts,
    spam: 'PASS' as const,
    receivedAt,
    heldAt: held.at,
    objectKey: waiting.key,
  };
  return receiveHeldMail(held, receipt, ports, { released: true, agentsAct: false });
}
