import type { RawMailMark, RawMailMarks } from '#actions/privacy/retention-ports.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';

export class DynamoRawMailMarks implements RawMailMarks {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async find(): Promise<RawMailMark | undefined> {
    const { data } = await this.items.rawMailMark.get({}).go({ consistent: true });
    if (!data) return undefined;
    const { day, list, at, number } = data;
    const after = at === undefined || number === undefined ? undefined : { at, number };
    return { day, listing: list === undefined ? undefined : { list, after } };
  }

  async put({ day, listing }: RawMailMark): Promise<void> {
    await this.items.rawMailMark.put({ day, list: listing?.list, ...listing?.after }).go();
  }
}
