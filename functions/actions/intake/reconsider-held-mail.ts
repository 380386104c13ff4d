import { heldMail } from './held-mail.ts';
import { receiveHeldMail } from './receive-held-mail.ts';
import type { Pass, Received, ReceiveMailPorts } from './receive-mail.ts';

export interface ReconsiderPorts extends ReceiveMailPorts {
  now(): Date;
}

/**
 * Decides anew about a held mail, as if it came now: what held it may be mended, a mailbox that there was not or a sender who is blocked
 * no longer (MAIL-02). It stays where it is if it is to be held again.
 * @param agentsAct whether what an agent wrote to their address of a case goes out and acts now, if it can.
 * @throws Refusal mail-unknown
 */
export async function reconsiderHeldMail(
  id: string,
  ports: ReconsiderPorts,
  { agentsAct }: Pick<Pass, 'agentsAct'>,
): Promise<Received> {
  const held = await heldMail(id, ports.held);
  const { source, recipients, verdicts, at: heldAt } = held;
  const receivedAt = ports.now().toISOString();
  // What its own receipt said is better than what can be rebuilt from the mail.
  const receipt = { ...verdicts, source, recipients, receivedAt, heldAt };
  return receiveHeldMail(held, receipt, ports, { released: false, agentsAct });
}
