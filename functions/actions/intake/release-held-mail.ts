import { heldMail } from './held-mail.ts';
import { receiveHeldMail } from './receive-held-mail.ts';
import type { Received, ReceiveMailPorts } from './receive-mail.ts';

export interface ReleasePorts extends ReceiveMailPorts {
  now(): Date;
}

/**
 * Registers a held mail as if it had come now (MAIL-21). Whatever breaks on the way, it is registered or still held. One of our own mails stays held: released, it would be a case about itself.
 */
export async function releaseHeldMail(id: string, ports: ReleasePorts): Promise<Received> {
  const held = await heldMail(id, ports.held);
  const { source, recipients, verdicts } = held;
  const receivedAt = ports.now().toISOString();
  // A person has said that it is no spam: it is acknowledged. Nobody can say that of a virus.
  const receipt = {
    source,
    recipients,
    ...verdicts,
    spam: 'PASS' as const,
    receivedAt,
    heldAt: held.at,
  };
  return receiveHeldMail(held, receipt, ports, { released: true, agentsAct: false });
}
