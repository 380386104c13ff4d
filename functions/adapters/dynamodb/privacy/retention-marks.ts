import type { RawMailWalk, RetentionMarks } from '#actions/privacy/retention-ports.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';

export class DynamoRetentionMarks implements RetentionMarks {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async find(status: string): Promise<RawMailWalk | undefined> {
    const { data } = await this.items.retentionMark.get({ status }).go({ consistent: true });
    // A place alone says nothing of those that closed late: all are looked through anew.
    if (data?.cutoff === undefined) return;
    const { cutoff, done, at, number } = data;
    return { cutoff, done, after: at === undefined || number === undefined ? undefined : { at, number } };
  }

  async put(status: string, { cutoff, done, after }: RawMailWalk): Promise<void> {
    await this.items.retentionMark.put({ status, cutoff, done, ...after }).go();
  }

  async clear(): Promise<void> {
    const { data } = await this.items.retentionMark.query.all({}).go({ pages: 'all', consistent: true });
    await Promise.all(data.map(({ status }) => this.items.retentionMark.delete({ status }).go()));
  }
}
