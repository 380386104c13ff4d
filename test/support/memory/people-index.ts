import type { FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import type { MemoryTable } from './table.ts';

export class MemoryPeopleIndex implements PeopleIndex {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async withWord(beginning: string, limit: number): ReturnType<PeopleIndex['withWord']> {
    const placeOf = ({ word, customerId, caseNumber }: ReturnType<MemoryTable['words']['all']>[number]) =>
      `${word}#${customerId ?? caseNumber}`;
    const words = this.table.words
      .all()
      .filter(({ word }) => word.startsWith(beginning))
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
      .slice(0, limit);
    return {
      customers: words.flatMap(({ customerId }) => customerId ?? []),
      cases: words.flatMap(({ caseNumber }) => caseNumber ?? []),
    };
  }

  /** Here everybody is found as soon as they are stored. */
  async keep(): Promise<void> {}

  async customers(ids: readonly string[]): Promise<readonly FoundCustomer[]> {
    const { customers, accounts } = this.table;
    return ids.flatMap((id) => {
      const found = customers.get(id);
      return found
        ? [{ id, address: found.address, name: found.name, account: accounts.get(found.accountId ?? '')?.name }]
        : [];
    });
  }
}
