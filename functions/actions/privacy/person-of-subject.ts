import { customerGoingOn } from '#actions/people/change-customer.ts';
import type { Customers } from '#actions/people/ports.ts';
import type { Subject } from '#domain/privacy/erasure.ts';
import { type Person, personAt, personOf } from '#domain/privacy/person.ts';

/**
 * Who is asked about, with all addresses and whoever was merged into them.
 * @throws Refusal customer-missing
 */
export async function personOfSubject(subject: Subject, customers: Pick<Customers, 'find' | 'known'>): Promise<Person> {
  const id = subject.id ?? (await customerAt(subject.address, customers));
  if (id === undefined) return personAt(subject.address ?? '');
  // Who is half erased is still to be found by their address.
  if (subject.address !== undefined && !(await customers.find(id))) return { ...personAt(subject.address), ids: [id] };
  const customer = await customerGoingOn(id, customers);
  const merged = await Promise.all(customer.merged.map((one) => customers.find(one)));
  return personOf(
    customer,
    merged.filter((one) => one !== undefined),
  );
}

async function customerAt(address: string, customers: Pick<Customers, 'known'>): Promise<string | undefined> {
  const key = address.toLowerCase();
  return (await customers.known([key])).get(key)?.customerId;
}
