import type { RetentionMarks } from '#actions/privacy/retention-ports.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';

export class DynamoRetentionMarks implements RetentionMarks {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async find(status: string): Promise<DonePlace | undefined> {
    const { data } = await this.items.retentionMark.get({ status }).go({ consistent: true });
    return data ? { at: data.at, number: data.number } : undefined;
  }

  async put(status: string, { at, number }: DonePlace): Promise<void> {
    await this.items.retentionMark.put({ status, at, number }).go();
  }

  async clear(): Promise<void> {
    const { data } = await this.items.retentionMark.query.all({}).go({ pages: 'all', consistent: true });
    await Promise.all(data.map(({ status }) => this.items.retentionMark.delete({ status }).go()));
  }
}
