import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import { type DigestWait, digestMail, emptied } from '#domain/notification/digest.ts';
import type { Digests } from './ports.ts';

export interface DigestPorts extends Pausing {
  readonly digests: Digests;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

/**
 * The wait for a digest is over: its mail is queued and what it tells forgotten, in one transaction; again changes nothing (NOTE-12). Who
 * was switched off since, or wants no mail any more, gets none.
 * @returns how many notices are told; undefined when that was done before.
 */
export async function sendDigest(
  { id, agent }: Pick<DigestWait, 'id' | 'agent'>,
  ports: DigestPorts,
): Promise<{ readonly told: number } | undefined> {
  const { digests, configuration, now } = ports;
  // What is remembered may be older than that somebody was switched off.
  const configured = await configuration.loadAnew();
  return againWhenStale(async () => {
    const digest = await digests.digestOf(agent);
    if (digest?.wait !== id) return undefined;
    const mail = digestMail(digest, { id, at: now().toISOString() }, configured);
    await digests.tell(emptied(digest), mail);
    return { told: mail ? digest.notices.length + digest.more : 0 };
  }, ports);
}
