import { foldedName, standingOf } from '../../../functions/domain/access/machine-token.ts';
import type { ListedToken } from '../config/configurator.ts';
import { aligned } from '../config/row-table.ts';
import { UsageError } from '../text/command-line.ts';

/** Tokens for people, newest first. */
export function tokenLines(tokens: readonly ListedToken[], now: string): string[] {
  if (tokens.length === 0) return ['There are no tokens.'];
  const lines = tokens
    .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
    .map((token) => [
      token.name,
      token.role,
      state(token, now),
      token.lastUsedOn === undefined ? 'never used' : `used on ${token.lastUsedOn}`,
      `made on ${token.createdAt.slice(0, 10)} by ${token.createdBy}`,
      token.id,
    ]);
  return aligned(lines);
}

function state(token: ListedToken, now: string): string {
  const { revokedAt = '', revokedBy, validUntil } = token;
  const words = {
    revoked: `revoked on ${revokedAt.slice(0, 10)} by ${revokedBy}`,
    expired: `expired on ${validUntil?.slice(0, 10)}`,
    good: validUntil === undefined ? 'good' : `good until ${validUntil.slice(0, 10)}`,
  };
  return words[standingOf(token, now)];
}

/** The one that is in use under a name, or has an id. */
export function meantToken(text: string, tokens: readonly ListedToken[]): ListedToken | undefined {
  const inUse = tokens.filter(({ revokedAt }) => revokedAt === undefined);
  return inUse.find(({ id, name }) => id === text || foldedName(name) === foldedName(text));
}

/** The last moment of a day such as 2027-01-31. @throws UsageError */
export function endOfDay(day: string): string {
  const end = new Date(`${day}T23:59:59.999Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(end.getTime()) && end.toISOString().startsWith(day))
    return end.toISOString();
  throw new UsageError(`--until needs a day such as 2027-01-31, not "${day}".`);
}
