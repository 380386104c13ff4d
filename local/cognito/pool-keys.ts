import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import type { State } from '../state.ts';

const Keys = z.object({ signing: z.looseObject({ kid: z.string(), kty: z.string() }), cookies: z.string() });

export interface PoolKeys {
  /** The private RSA key of the tokens. */
  readonly signing: JWK & { readonly kid: string; readonly kty: string };
  /** What the cookies of the sign-in page are signed with. */
  readonly cookies: string;
}

/** The pool's keys, made once: tokens stay good over a restart. */
export async function poolKeys(state: State): Promise<PoolKeys> {
  const kept = state.get('sign-in keys');
  if (kept !== undefined) return Keys.parse(JSON.parse(kept));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' };
  const keys = Keys.parse({ signing, cookies: randomBytes(24).toString('base64url') });
  state.set('sign-in keys', JSON.stringify(keys));
  return keys;
}
