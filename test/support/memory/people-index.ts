import type { FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import { memoryCustomer } from './people.ts';
import type { MemoryTable } from './table.ts';

export class MemoryPeopleIndex implements PeopleIndex {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async withWord(beginning: string, limit: number): ReturnType<PeopleIndex['withWord']> {
    const words = this.table.words.all().filter(({ word }) => word.startsWith(beginning));
    const placeOf = ({ word, customerId, caseNumber = 0 }: (typeof words)[number]) =>
      `${word}#${customerId ?? String(10 ** 12 - caseNumber).padStart(12, '0')}`;
    const sorted = words.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
    return {
      customers: sorted.flatMap(({ customerId }) => customerId ?? []).slice(0, limit),
      cases: sorted.flatMap(({ caseNumber }) => caseNumber ?? []).slice(0, limit),
    };
  }

  /** Here everybody is found as soon as they are stored. */
  async keep(): Promise<void> {}

  async customers(ids: readonly string[]): Promise<readonly FoundCustomer[]> {
    const { customers, accounts } = this.table;
    const goingOn = (id: string): string => {
      const into = customers.get(id)?.mergedInto;
      return into === undefined ? id : goingOn(into);
    };
    return [...new Set(ids.map(goingOn))].flatMap((id) => {
      const found = customers.get(id);
      if (!found) return [];
      const { address, name, accountId, phones } = memoryCustomer(found);
      return [{ id, address, name, account: accounts.get(accountId ?? '')?.name, phones }];
    });
  }
}
