import type { FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import { customerWords } from '#domain/case/customer-words.ts';
import type { MemoryTable } from './table.ts';

export class MemoryPeopleIndex implements PeopleIndex {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async withWord(beginning: string, limit: number): Promise<readonly string[]> {
    const words = this.table.customers
      .all()
      .flatMap((customer) => customerWords(customer).map((word) => ({ word, id: customer.id })))
      .filter(({ word }) => word.startsWith(beginning))
      .toSorted((one, other) => (`${one.word}#${one.id}` < `${other.word}#${other.id}` ? -1 : 1));
    return words.slice(0, limit).map(({ id }) => id);
  }

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
