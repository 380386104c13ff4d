import type { MessageReading } from '#actions/lists/search/word-ports.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { storedMessage } from '../case/stored-message.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';

/** Messages in which words were found, for the lines around them. */
export class DynamoFoundMessages implements MessageReading {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async messages(keys: readonly MessageKey[]): ReturnType<MessageReading['messages']> {
    const { message } = this.items;
    const itemKeys = keys.map(({ caseNumber, at, id }) => keyOf(message, { caseNumber, at, id }));
    const item = await readItems(this.table, itemKeys, { consistent: false });
    return itemKeys.flatMap((key) => {
      const data = itemOf(message, item(key));
      return data ? [storedMessage(data)] : [];
    });
  }
}
