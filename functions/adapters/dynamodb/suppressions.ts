import type { Suppressions } from '#actions/notification/ports.ts';
import type { CaseTable } from './case-table.ts';
import { conditionFailed } from './condition-failed.ts';
import { type Entities, entities } from './entities.ts';

export class DynamoSuppressions implements Suppressions {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async lift(address: string): Promise<boolean> {
    return this.items.customerAddress
      .patch({ address })
      .remove(['suppressedAt', 'suppressedFor'])
      .where(({ suppressedAt }, { exists }) => exists(suppressedAt))
      .go()
      .then(() => true, conditionFailed(false));
  }
}
