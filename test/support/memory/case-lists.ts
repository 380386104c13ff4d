import type { CaseLists } from '#actions/lists/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import { type ListedCase, listedCase } from '#domain/lists/listed-case.ts';
import type { MemoryTable } from './table.ts';

export class MemoryCaseLists implements CaseLists {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async ofStatuses(statuses: readonly string[]): Promise<readonly ListedCase[]> {
    return this.listed().filter(({ status }) => statuses.includes(status));
  }

  async newestOf(status: string, limit: number, after: DonePlace | undefined): Promise<readonly ListedCase[]> {
    const places = this.listed()
      .filter((one) => one.status === status)
      .map((one) => ({ one, at: one.newestAt, number: one.number }));
    return behind(places, after)
      .slice(0, limit)
      .map(({ one }) => one);
  }

  ofCustomer(customerId: string, limit: number, after: DonePlace | undefined): Promise<readonly DonePlace[]> {
    return this.ofPeople((one) => one.customerId === customerId, limit, after);
  }

  ofAccount(accountId: string, limit: number, after: DonePlace | undefined): Promise<readonly DonePlace[]> {
    return this.ofPeople((one) => one.accountId === accountId, limit, after);
  }

  private async ofPeople(isTheirs: (one: Case) => boolean, limit: number, after: DonePlace | undefined) {
    const places = this.table.cases
      .all()
      .filter(isTheirs)
      .map(({ registeredAt: at, number }) => ({ at, number }));
    return behind(places, after).slice(0, limit);
  }

  async cases(numbers: readonly number[]): Promise<readonly Case[]> {
    return numbers.flatMap((number) => this.table.cases.get(String(number)) ?? []);
  }

  async customerAt(address: string): Promise<string | undefined> {
    return this.table.addresses.get(address)?.customerId;
  }

  private listed(): readonly ListedCase[] {
    return this.table.cases
      .all()
      .filter(({ mergedInto }) => mergedInto === undefined)
      .map(listedCase);
  }
}

function behind<Place extends DonePlace>(places: readonly Place[], after: DonePlace | undefined): readonly Place[] {
  const newerFirst = (one: DonePlace, other: DonePlace) =>
    one.at === other.at ? other.number - one.number : one.at < other.at ? 1 : -1;
  return places.filter((one) => after === undefined || newerFirst(one, after) > 0).toSorted(newerFirst);
}
