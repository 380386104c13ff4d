import type { People, WholeCase, WholeCases } from '#actions/case/ports.ts';
import { joinedPage } from '#domain/words/joined-page.ts';
import type { MemoryTable } from './table.ts';

export class MemoryWholeCases implements WholeCases {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async whole(number: number): Promise<WholeCase | undefined> {
    const page = this.page(number);
    if (page?.case.mergedInto !== undefined) return this.whole(page.case.mergedInto);
    return (
      page &&
      joinedPage(
        page,
        page.case.merged.flatMap((one) => this.page(one) ?? []),
      )
    );
  }

  private page(number: number): WholeCase | undefined {
    const page = this.table.page(number);
    const ratings = this.table.ratings.all().filter(({ caseNumber }) => caseNumber === number);
    return page && { ...page, ratings };
  }
}

export class MemoryPeople implements People {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async named({ customerId = '', accountId = '' }: Parameters<People['named']>[0]): ReturnType<People['named']> {
    return { customer: this.table.customers.get(customerId), account: this.table.accounts.get(accountId) };
  }
}
