import type { EntityItem } from 'electrodb';
import type { HeldMail, HeldMails } from '#actions/intake/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { ToldOnce } from '#domain/intake/held-answer-notice.ts';
import { toldKey } from '#domain/intake/mail-identity.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';

/** Nobody waits for these: their agent was told, or they are none of people. */
const isNobodys: ReadonlySet<HeldMail['cause']> = new Set(['spam', 'virus', 'agent-command', 'agent-refused']);
const secondsOfJunk = 90 * 24 * 60 * 60;
/** As many as one request reads. */
const pageSize = 100;

/**
 * Held mails by their ids, and beside each its place in time, so that the newest are read without all others. Spam, viruses
 * and what an agent was told of leave the list after 90 days by themselves; whatever else is held may be a customer's and waits for a person.
 */
export class DynamoHeldMails implements HeldMails {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async hold(mail: HeldMail, told?: ToldOnce): Promise<void> {
    const { id, at } = mail;
    const end = isNobodys.has(mail.cause) ? { expiresAt: Math.floor(Date.parse(at) / 1000) + secondsOfJunk } : {};
    const writes = [
      { expectation: 'the mail is put', write: this.items.heldMail.put({ ...mail, ...end }) },
      { expectation: 'its place is put', write: this.items.heldMailPlace.put({ id, at, ...end }) },
    ];
    const telling = told ? this.telling(told) : [];
    await transact(this.table.client, [...telling, ...writes]).catch((error) => {
      if (!(error instanceof StaleFacts) || error.isConflict || telling.length === 0) throw error;
      return transact(this.table.client, writes);
    });
  }

  private telling({ notice, once }: ToldOnce): ExpectingWrite[] {
    const mark = { key: toldKey(once), caseNumber: notice.caseNumber };
    return [
      { expectation: 'nobody was told yet', write: this.items.knownMail.create(mark) },
      { expectation: 'the notice is new', write: this.items.message.create(notice) },
    ];
  }

  async list(limit: number): Promise<readonly HeldMail[]> {
    const newest: HeldMail[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<DynamoHeldMails['page']>> = await this.page(Math.min(limit, pageSize), cursor);
      newest.push(...page.mails);
      cursor = page.cursor;
    } while (cursor !== null && newest.length < limit);
    return newest.slice(0, limit);
  }

  async find(id: string): Promise<HeldMail | undefined> {
    const { data } = await this.items.heldMail.get({ id }).go({ consistent: true });
    return data ? held(data) : undefined;
  }

  async remove(id: string): Promise<void> {
    const { data } = await this.items.heldMail.delete({ id }).go({ response: 'all_old' });
    if (data?.at !== undefined) await this.items.heldMailPlace.delete({ id, at: data.at }).go();
  }

  private async page(
    limit: number,
    cursor: string | null,
  ): Promise<{ mails: readonly HeldMail[]; cursor: string | null }> {
    const { heldMail, heldMailPlace } = this.items;
    const places = await heldMailPlace.query.inTime({}).go({ order: 'desc', limit, cursor, consistent: true });
    const keys = places.data.map(({ id }) => keyOf(heldMail, { id }));
    const item = await readItems(this.table, keys);
    const mails = places.data.flatMap(({ at }, index) => {
      const key = keys[index];
      const data = itemOf(heldMail, key && item(key));
      // Held again at another time, a mail has an older place besides.
      return data?.at === at ? [held(data)] : [];
    });
    return { mails, cursor: places.cursor };
  }
}

function held({ expiresAt: _, ...item }: EntityItem<Entities['heldMail']>): HeldMail {
  return { ...item, from: item.from };
}
