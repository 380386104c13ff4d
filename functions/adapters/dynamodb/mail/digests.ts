import type { Digests } from '#actions/notification/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Digest } from '#domain/notification/digest.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';

const keptSeconds = 90 * 24 * 60 * 60;
const isQueued = 'the notice is queued';

export class DynamoDigests implements Digests {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async digestOf(agent: string): Promise<Digest | undefined> {
    const key = keyOf(this.items.digest, { agent });
    const item = await readItems(this.table, [key]);
    const data = itemOf(this.items.digest, item(key));
    return data ? { ...data, wait: data.wait } : undefined;
  }

  async collect(...[key, digest, wait]: Parameters<Digests['collect']>): Promise<boolean> {
    const { message, digestWait } = this.items;
    const { caseNumber, at, id } = key;
    const collected = message.patch({ caseNumber, at, id }).set({ delivery: 'collected' });
    try {
      await transact(this.table.client, [
        {
          expectation: isQueued,
          kind: 'Update',
          write: collected.where(({ delivery }, { eq }) => eq(delivery, 'queued')),
        },
        this.put(digest),
        ...(wait
          ? [{ expectation: 'the wait is new', write: digestWait.create({ ...wait, expiresAt: after(wait.dueAt) }) }]
          : []),
      ]);
      return true;
    } catch (error) {
      if (error instanceof StaleFacts && !error.isConflict && error.expectation === isQueued) return false;
      throw error;
    }
  }

  async tell(...[digest, mail]: Parameters<Digests['tell']>): Promise<void> {
    const { message } = this.items;
    await transact(this.table.client, [
      this.put(digest),
      ...(mail
        ? [{ expectation: 'the mail is new', write: message.create({ ...mail, expiresAt: after(mail.at) }) }]
        : []),
    ]);
  }

  private put(digest: Digest): ExpectingWrite {
    const { digest: digests } = this.items;
    return {
      expectation: `the digest of ${digest.agent} has revision ${digest.revision - 1}`,
      write:
        digest.revision === 1
          ? digests.create(digest)
          : digests.put(digest).where(({ revision }, { eq }) => eq(revision, digest.revision - 1)),
    };
  }
}

/** Epoch seconds at which an item is needed no more. */
function after(at: string): number {
  return Math.floor(Date.parse(at) / 1000) + keptSeconds;
}
