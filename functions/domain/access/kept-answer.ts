import { createHash } from 'node:crypto';

/** What is known of a request that came with an Idempotency-Key (CONS-07). */
export interface KeptAnswer {
  /** Of what was asked. */
  readonly fingerprint: string;
  /** begun: nobody has answered it yet · free: it came to nothing, and may be tried again */
  readonly state: 'begun' | 'answered' | 'free';
  /** When whoever began it has ended, one way or the other. */
  readonly until: string;
  /** As it was told. */
  readonly status?: number | undefined;
  readonly body?: string | undefined;
}

/** How long an answer is kept. */
export const keptHours = 24;

/** Tells what is asked from anything else. */
export function fingerprintOf(...asked: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
}
