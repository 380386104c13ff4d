import { createHash, timingSafeEqual } from 'node:crypto';

/** What a caller may: reads · works on cases · decides (CONS-01). As functions/contract/route.ts names them. */
export type Role = 'viewer' | 'agent' | 'admin';

/** What a token is good for: as much as a role, or for telling of telephone calls alone (CASE-07). */
export type TokenRole = Role | 'calls';

/** The key of a script to the API (CONS-07). Its secret is known to its holder alone. */
export interface MachineToken {
  readonly id: string;
  /** What histories call it. */
  readonly name: string;
  readonly role: TokenRole;
  /** Of the secret. */
  readonly hash: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** From when on it is good for nothing; missing for one that is good until it is revoked. */
  readonly validUntil?: string | undefined;
  /** A day: `2026-11-28`. */
  readonly lastUsedOn?: string | undefined;
  readonly revokedAt?: string | undefined;
  readonly revokedBy?: string | undefined;
}

/** As many as there may be in use: more are a sign that nobody clears up. */
export const mostTokens = 100;
/** How long a revoked one stays in the list. */
export const revokedDays = 90;

const written = /^postcase_([0-9a-f]{16})_([0-9a-f]{64})$/;

/** As its holder keeps it: scanners of leaked secrets find it by its beginning. */
export function tokenText(id: string, secret: string): string {
  return `postcase_${id}_${secret}`;
}

/** @returns undefined for what cannot be a token: nobody needs to look for it. */
export function readTokenText(text: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = written.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** A secret has 256 random bits: nothing slower than SHA-256 makes it harder to guess. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes as long for any secret that is not the one. */
export function isSecretOf({ hash }: Pick<MachineToken, 'hash'>, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(secret)));
}

export function standingOf(
  { revokedAt, validUntil }: Pick<MachineToken, 'revokedAt' | 'validUntil'>,
  now: string,
): 'good' | 'revoked' | 'expired' {
  if (revokedAt !== undefined) return 'revoked';
  return validUntil !== undefined && validUntil <= now ? 'expired' : 'good';
}

/** As histories and the audit name who did something with it: never to be taken for a person. */
export function machineName({ name }: Pick<MachineToken, 'name'>): string {
  return `${name} (token)`;
}

/** Two that differ only so would be one to a reader. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
