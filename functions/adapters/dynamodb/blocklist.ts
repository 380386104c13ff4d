import type { CaseTable } from './case-table.ts';
import { type Entities, entities } from './entities.ts';

/** Senders whose mail is junk: rows of the configuration. */
export class DynamoBlocklist {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async add(entry: string): Promise<void> {
    await this.items.configuration.put({ lookup: 'blocked', name: entry }).go();
  }
}
