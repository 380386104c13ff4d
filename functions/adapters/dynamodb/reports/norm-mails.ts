import type { NormMails } from '#actions/reports/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { transact } from '../table/transaction.ts';

const keptSeconds = 90 * 24 * 60 * 60;

export class DynamoNormMails implements NormMails {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async tell(...[level, day, mails]: Parameters<NormMails['tell']>): Promise<boolean> {
    const { normCheck, message } = this.items;
    const expiresAt = Math.floor(Date.parse(day) / 1000) + keptSeconds;
    const isNew = 'nobody was told of this day';
    try {
      await transact(this.table.client, [
        { expectation: isNew, write: normCheck.create({ level, day, expiresAt }) },
        ...mails.map((one) => ({ expectation: 'the mail is new', write: message.create({ ...one, expiresAt }) })),
      ]);
      return true;
    } catch (error) {
      if (error instanceof StaleFacts && !error.isConflict && error.expectation === isNew) return false;
      throw error;
    }
  }
}
