import type { Digests } from '#actions/notification/ports.ts';
import type { Digest } from '#domain/notification/digest.ts';
import { itemKey, type MemoryTable } from '../table.ts';
import { create, type ExpectingWrite, writeAll } from '../transaction.ts';

export class MemoryDigests implements Digests {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async digestOf(agent: string): Promise<Digest | undefined> {
    return this.table.digests.get(agent);
  }

  async collect(...[key, digest, wait]: Parameters<Digests['collect']>): Promise<boolean> {
    const { messages, digestWaits } = this.table;
    const notice = messages.get(itemKey(key));
    if (notice?.direction !== 'out' || notice.delivery !== 'queued') return false;
    writeAll([
      this.put(digest),
      ...(wait ? [create('the wait is new', digestWaits, wait.id, wait)] : []),
      {
        expectation: 'the notice is queued',
        isMet: true,
        item: itemKey(key),
        write: () => messages.put(itemKey(key), { ...notice, delivery: 'collected' }),
      },
    ]);
    return true;
  }

  async tell(...[digest, mail]: Parameters<Digests['tell']>): Promise<void> {
    const { messages } = this.table;
    writeAll([this.put(digest), ...(mail ? [create('the mail is new', messages, itemKey(mail), mail)] : [])]);
  }

  private put(digest: Digest): ExpectingWrite {
    const { digests } = this.table;
    return {
      expectation: `the digest of ${digest.agent} has revision ${digest.revision - 1}`,
      isMet: (digests.get(digest.agent)?.revision ?? 0) === digest.revision - 1,
      item: `digest ${digest.agent}`,
      write: () => digests.put(digest.agent, digest),
    };
  }
}
