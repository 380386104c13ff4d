import type { Case } from '#domain/case/case.ts';
import type { Held } from '#domain/privacy/hold.ts';
import type { Holds } from './ports.ts';

/** Whether a case, one that was merged into it, or its customer is on legal hold. */
export async function isHeld(
  { number, merged, customerId }: Pick<Case, 'number' | 'merged' | 'customerId'>,
  holds: Pick<Holds, 'find'>,
): Promise<boolean> {
  const customer: Held[] = customerId === undefined ? [] : [{ kind: 'customer', id: customerId }];
  const cases = [number, ...merged].map((one): Held => ({ kind: 'case', number: one }));
  return (await holds.find([...customer, ...cases])).length > 0;
}
