import {
  foldedName,
  hashOf,
  type MachineToken,
  mostTokens,
  standingOf,
  type TokenRole,
  tokenText,
} from '#domain/access/machine-token.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { MachineTokens } from './ports.ts';

export interface TokenPorts {
  readonly tokens: MachineTokens;
  now(): Date;
  newId(): string;
  /** So many random bytes, in hexadecimal digits. */
  random(bytes: number): string;
}

export interface AskedToken {
  readonly who: string;
  readonly name: string;
  readonly role: TokenRole;
  readonly validUntil?: string | undefined;
}

/**
 * Makes the key of a script (CONS-07). Nobody but its holder can tell it again: only a hash is kept.
 * @throws Refusal token-wrong for a name that is taken, or an end in the past
 */
export async function createToken(
  { who, name: asked, role, validUntil }: AskedToken,
  { tokens, now, newId, random }: TokenPorts,
): Promise<{ readonly token: MachineToken; readonly text: string }> {
  const at = now().toISOString();
  const name = asked.replace(/\s+/g, ' ').trim();
  // Histories name it beside people, who are known by their addresses.
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name))
    throw new Refusal('token-wrong', 'A name has 1 to 60 letters, digits, blanks, dots and dashes');
  if (validUntil !== undefined && validUntil <= at) throw new Refusal('token-wrong', 'Its end is not in the future');
  const inUse = (await tokens.list()).filter(({ revokedAt }) => revokedAt === undefined);
  const taken = inUse.find((one) => foldedName(one.name) === foldedName(name));
  if (taken) {
    const expired = standingOf(taken, at) === 'expired' ? ', which has expired: revoke it first' : '';
    throw new Refusal('token-wrong', `There is a token "${taken.name}" already${expired}`);
  }
  if (inUse.length >= mostTokens)
    throw new Refusal('token-wrong', `There are ${mostTokens} tokens: revoke those that nobody needs`);
  const secret = random(32);
  const token = { id: random(8), name, role, hash: hashOf(secret), createdAt: at, createdBy: who, validUntil };
  const after = { id: token.id, role, ...(validUntil !== undefined && { validUntil }) };
  const entry = { id: newId(), at, who, what: 'created', lookup: 'machine-token', name, before: undefined } as const;
  await tokens.create(token, { ...entry, after });
  return { token, text: tokenText(token.id, secret) };
}
