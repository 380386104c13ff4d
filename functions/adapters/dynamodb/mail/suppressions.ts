import type { Suppressions } from '#actions/notification/ports.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';

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
