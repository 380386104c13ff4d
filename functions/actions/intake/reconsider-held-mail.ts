import { Refusal } from '#domain/words/refusal.ts';
import { heldMail } from './held-mail.ts';
import type { RawInbox } from './inbox-ports.ts';
import { receiveHeldMail } from './receive-held-mail.ts';
import type { Received, ReceiveMailPorts } from './receive-mail.ts';

export interface ReconsiderPorts extends ReceiveMailPorts {
  readonly inbox: Pick<RawInbox, 'putBack'>;
}

/**
 * Decides anew about a held mail, as if it came the first time: what held it may be mended, a mailbox that there was not or a sender who
 * is blocked no longer (MAIL-02). It stays where it is if it is to be held again.
 * @throws Refusal mail-unknown
 */
export async function reconsiderHeldMail(id: string, ports: ReconsiderPorts): Promise<Received> {
  const held = await heldMail(id, ports.held);
  const waiting = await ports.inbox.putBack(held.rawKey, id);
  if (!waiting)
    throw new Refusal('mail-unknown', `The mail ${id} is in the list and no longer in the bucket: delete it`);
  const { source, recipients, verdicts, at } = held;
  // What its own receipt said is better than what can be rebuilt from the mail.
  const receipt = { ...verdicts, source, recipients, receivedAt: at, objectKey: waiting.key };
  return receiveHeldMail(held, receipt, ports, { released: false });
}
