import { Refusal } from '#domain/words/refusal.ts';
import { nameOfCustomer, type WholeCustomer } from './whole-customer.ts';

/** An address or a phone belongs to one customer: the answer names whose it is. */
export class AddressTaken extends Refusal {
  readonly owner: Pick<WholeCustomer, 'id' | 'name' | 'address'>;

  constructor(text: string, owner: WholeCustomer) {
    const name = nameOfCustomer(owner);
    super(
      'address-taken',
      `${text} belongs to ${name === text ? 'another customer' : name}: merge the two, or take it away there.`,
    );
    this.owner = { id: owner.id, name: owner.name, address: owner.address };
  }
}
