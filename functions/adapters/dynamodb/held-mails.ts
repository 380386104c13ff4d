import type { EntityItem } from 'electrodb';
import type { HeldMail, HeldMails } from '#actions/ports.ts';
import type { CaseTable } from './case-table.ts';
import { type Entities, entities } from './entities.ts';

export class DynamoHeldMails implements HeldMails {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async hold(mail: HeldMail): Promise<void> {
    await this.items.heldMail.put(mail).go();
  }

  async list(limit: number): Promise<readonly HeldMail[]> {
    const { data } = await this.items.heldMail.query.all({}).go({ pages: 'all' });
    const newestFirst = data.map(held).toSorted((one, other) => (one.at < other.at ? 1 : -1));
    return newestFirst.slice(0, limit);
  }

  async find(id: string): Promise<HeldMail | undefined> {
    const { data } = await this.items.heldMail.get({ id }).go({ consistent: true });
    return data ? held(data) : undefined;
  }

  async remove(id: string): Promise<void> {
    await this.items.heldMail.delete({ id }).go();
  }
}

function held(item: EntityItem<Entities['heldMail']>): HeldMail {
  return { ...item, from: item.from };
}
