import type { MachineToken } from '#domain/access/machine-token.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { TokenPorts } from './create-token.ts';

/**
 * From now on a token is good for nothing (CONS-07). The same again changes nothing.
 * @throws Refusal token-unknown
 */
export async function revokeToken(
  { id, who }: { readonly id: string; readonly who: string },
  { tokens, now, newId }: Pick<TokenPorts, 'tokens' | 'now' | 'newId'>,
): Promise<MachineToken> {
  const token = await tokens.find(id);
  if (!token) throw new Refusal('token-unknown', `There is no token ${id}`);
  if (token.revokedAt !== undefined) return token;
  const at = now().toISOString();
  const { name, role, validUntil } = token;
  const before = { id, role, ...(validUntil !== undefined && { validUntil }) };
  const entry = { id: newId(), at, who, what: 'revoked', lookup: 'machine-token', name, before } as const;
  await tokens.revoke(token, { at, who }, { ...entry, after: undefined });
  return { ...token, revokedAt: at, revokedBy: who };
}
