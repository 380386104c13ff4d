import type { Answer, Given } from '../../api.ts';

type Found = Answer<'findCallers'>;
type Named = Pick<Given<'openCase'>['body']['customer'], 'address' | 'phone'>;

/**
 * By what a case of the call finds its customer. A number that is not theirs is not given along with their address: that would make it
 * theirs.
 */
export function namedCaller(
  phone: string,
  by: Found['by'],
  caller: Pick<Found['callers'][number]['customer'], 'address' | 'phones'> | undefined,
): Named {
  if (!caller) return phone === '' ? {} : { phone };
  const [own] = caller.phones;
  if (by === 'end')
    return caller.address === '' ? { ...(own !== undefined && { phone: own }) } : { address: caller.address };
  return { phone, ...(caller.address !== '' && { address: caller.address }) };
}
