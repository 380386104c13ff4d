import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import { withNotice } from '#domain/notification/digest.ts';
import type { Digests } from './ports.ts';

export interface CollectPorts extends Pausing {
  readonly digests: Digests;
  now(): Date;
  newId(): string;
}

/**
 * Puts a notice by for the digest of its agent; the first one begins the wait for it (NOTE-12).
 * @param minutes that the agent wants to pass until then.
 * @returns false when it was no longer queued: somebody else has done so, or sent it.
 */
export function collectNotice(notice: OutboundMessage, minutes: number, ports: CollectPorts): Promise<boolean> {
  const { digests } = ports;
  return againWhenStale(async () => {
    const before = await digests.digestOf(notice.to.address);
    const { digest, wait } = withNotice(before, notice, { id: ports.newId(), now: ports.now(), minutes });
    return digests.collect(notice, digest, wait);
  }, ports);
}
