import type { Customers } from '#actions/people/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { Held } from '#domain/privacy/hold.ts';
import type { Holds } from './ports.ts';

interface HeldPorts {
  readonly holds: Pick<Holds, 'find'>;
  readonly customers: Pick<Customers, 'find'>;
}

/** Whether a case, one that was merged into it, its customer or somebody who was merged into them is on legal hold. */
export async function isHeld(
  { number, merged, customerId }: Pick<Case, 'number' | 'merged' | 'customerId'>,
  { holds, customers }: HeldPorts,
): Promise<boolean> {
  const cases = [number, ...merged].map((one): Held => ({ kind: 'case', number: one }));
  return (await holds.find([...(await heldAs(customerId, customers)), ...cases])).length > 0;
}

/** Whether a customer, or somebody who was merged into them, is on legal hold. */
export async function isCustomerHeld(id: string | undefined, { holds, customers }: HeldPorts): Promise<boolean> {
  const asked = await heldAs(id, customers);
  return asked.length > 0 && (await holds.find(asked)).length > 0;
}

/** A hold stays with whom it was put on. */
async function heldAs(id: string | undefined, customers: HeldPorts['customers']): Promise<readonly Held[]> {
  if (id === undefined) return [];
  const found = await customers.find(id);
  const into = found?.mergedInto === undefined ? [] : [found.mergedInto];
  return [id, ...(found?.merged ?? []), ...into].map((one) => ({ kind: 'customer', id: one }));
}
