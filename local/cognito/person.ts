import { createHash } from 'node:crypto';

/** Somebody who may sign in. */
export interface Person {
  readonly email: string;
  readonly name?: string;
  /** Names of the pool's groups. */
  readonly groups: readonly string[];
}

/** The name that the pool gives somebody: the same in every run. */
export function subOf(poolId: string, { email }: Person): string {
  const hex = createHash('sha256').update(`${poolId} ${email}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** What Cognito's ID token tells of somebody, besides what every ID token has. */
export function claimsOf(poolId: string, person: Person) {
  const { email, name, groups } = person;
  const sub = subOf(poolId, person);
  return {
    sub,
    email,
    email_verified: true,
    'cognito:username': sub,
    token_use: 'id',
    ...(name !== undefined && { name }),
    ...(groups.length > 0 && { 'cognito:groups': groups }),
  };
}
