import type { Blocklist } from '#actions/inbox-ports.ts';
import type { CaseTable } from './case-table.ts';
import { type Entities, entities } from './entities.ts';

/** Senders whose mail is junk: rows of the configuration. */
export class DynamoBlocklist implements Blocklist {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async add(entry: string): Promise<void> {
    await this.items.configuration.put({ lookup: 'blocked', name: entry }).go();
  }

  async remove(entry: string): Promise<boolean> {
    const { data } = await this.items.configuration
      .delete({ lookup: 'blocked', name: entry })
      .go({ response: 'all_old' });
    return data !== null;
  }

  async entries(): Promise<readonly string[]> {
    const { data } = await this.items.configuration.query
      .all({ lookup: 'blocked' })
      .go({ pages: 'all', consistent: true });
    return data.map(({ name }) => name);
  }
}
