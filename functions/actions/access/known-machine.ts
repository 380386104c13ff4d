import { isSecretOf, type MachineToken, readTokenText, standingOf } from '#domain/access/machine-token.ts';
import type { TokenPorts } from './create-token.ts';

/** Why a token lets nobody in. */
export type Unfit = 'unknown' | 'revoked' | 'expired';

/**
 * The machine whose token somebody brings. What cannot be a token costs no reading of the table; who does not know the secret
 * is not told whether there is such a token.
 */
export async function knownMachine(
  text: string,
  { tokens, now }: Pick<TokenPorts, 'tokens' | 'now'>,
): Promise<MachineToken | Unfit> {
  const given = readTokenText(text);
  const token = given && (await tokens.find(given.id));
  if (!token || !isSecretOf(token, given.secret)) return 'unknown';
  const at = now().toISOString();
  const standing = standingOf(token, at);
  if (standing !== 'good') return standing;
  const day = at.slice(0, 10);
  if (token.lastUsedOn !== day) await tokens.used(token.id, day);
  return token;
}
