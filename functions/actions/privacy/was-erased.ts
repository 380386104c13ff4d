import type { KeySource } from '#actions/links/ports.ts';
import { phoneAddress } from '#domain/case/people/phone.ts';
import { type Erasure, erasedNames } from '#domain/privacy/erasure.ts';
import type { Erasures } from './ports.ts';

/** Whether, when and by whom somebody with an address or a phone was erased, newest first (OPS-07). */
export async function wasErased(
  asked: { readonly address: string } | { readonly phone: string },
  { erasures, keys }: { readonly erasures: Pick<Erasures, 'named'>; readonly keys: KeySource },
): Promise<readonly Erasure[]> {
  const key = 'address' in asked ? asked.address : phoneAddress(asked.phone);
  return erasures.named(erasedNames(await keys.keys(), key));
}
