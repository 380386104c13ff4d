import { requireFree } from '#domain/privacy/hold.ts';
import type { Person } from '#domain/privacy/person.ts';
import type { Holds } from './ports.ts';

/** @throws Refusal on-hold when they, or a case in which they take part, must not be erased */
export async function requireNoHold(
  { ids }: Pick<Person, 'ids'>,
  numbers: readonly number[],
  holds: Pick<Holds, 'find'>,
): Promise<void> {
  const customers = ids.map((id) => ({ kind: 'customer', id }) as const);
  requireFree(await holds.find([...customers, ...numbers.map((number) => ({ kind: 'case', number }) as const)]));
}
