import type { Clock } from '../clock.ts';
import { GatewayError } from '../gateway/service.ts';
import { type Secret, versionAt } from './secret.ts';
import type { SecretStore } from './secret-store.ts';

/** What Secrets Manager gives a rotation function. */
export interface RotationEvent {
  readonly Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret';
  readonly SecretId: string;
  readonly ClientRequestToken: string;
}

const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;
const day = 24 * 60 * 60 * 1000;

export interface RotationOptions {
  readonly store: SecretStore;
  readonly clock: Clock;
  /** Runs the rotation function; rejects when it fails. */
  rotate(lambdaArn: string, event: RotationEvent): Promise<unknown>;
}

/** Rotates secrets as Secrets Manager does: a pending version, then four calls of the function in the background. */
export class Rotation {
  readonly #options: RotationOptions;
  readonly #running = new Set<Promise<void>>();
  readonly #attemptedAt = new Map<string, number>();

  constructor(options: RotationOptions) {
    this.#options = options;
  }

  /** Begins a rotation to version `token`. A rotation that failed is tried again first, and the answer says so. */
  begin(secret: Secret, token: string): void {
    if (this.#begin(secret, token)) return;
    throw refused("A previous rotation isn't complete. That rotation will be reattempted.");
  }

  /**
   * What Secrets Manager does when a rotation is set up and not begun: it tries the step testSecret alone, on a pending
   * version without a value that it then takes away. Rejects when the function fails.
   */
  async test(secret: Secret, token: string): Promise<void> {
    const { store, clock } = this.#options;
    const lambdaArn = lambdaOf(secret);
    // A rotation that is under way, or failed, has its own pending version.
    if (versionAt(secret, 'AWSPENDING')) return;
    secret.versions[token] = { createdAt: clock.now(), stages: ['AWSPENDING'] };
    try {
      await this.#options.rotate(lambdaArn, { Step: 'testSecret', SecretId: secret.arn, ClientRequestToken: token });
    } finally {
      delete secret.versions[token];
      store.save();
    }
  }

  /** As `test`, in the background. */
  beginTest(secret: Secret, token: string): void {
    // The function's own log tells why it failed.
    this.#track(this.test(secret, token).catch(() => {}));
  }

  /** When the first automatic rotation is due, in epoch milliseconds. */
  nextDue(): number | undefined {
    const times = this.#options.store.all().flatMap((secret) => this.#dueAt(secret) ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Begins the automatic rotations that are due by now. */
  runDue(newToken: () => string): void {
    const now = this.#options.clock.now();
    for (const secret of this.#options.store.all()) {
      const dueAt = this.#dueAt(secret);
      if (dueAt === undefined || dueAt > now) continue;
      this.#attemptedAt.set(secret.arn, now);
      this.#begin(secret, newToken());
    }
  }

  /** Resolves when no rotation runs. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** False when it had to begin an unfinished rotation again instead. */
  #begin(secret: Secret, token: string): boolean {
    const { store, clock } = this.#options;
    const lambdaArn = lambdaOf(secret);
    const pending = versionAt(secret, 'AWSPENDING');
    if (pending && !pending[1].stages.includes('AWSCURRENT')) {
      this.#run(secret, lambdaArn, pending[0]);
      return false;
    }
    if (pending) pending[1].stages = pending[1].stages.filter((stage) => stage !== 'AWSPENDING');
    secret.versions[token] = { createdAt: clock.now(), stages: ['AWSPENDING'] };
    store.save();
    this.#run(secret, lambdaArn, token);
    return true;
  }

  /** After an attempt, whatever became of it, the next one waits a day. */
  #dueAt(secret: Secret): number | undefined {
    const dueAt = rotationDueAt(secret);
    const attemptedAt = this.#attemptedAt.get(secret.arn);
    return dueAt === undefined || attemptedAt === undefined ? dueAt : Math.max(dueAt, attemptedAt + day);
  }

  #run(secret: Secret, lambdaArn: string, token: string): void {
    this.#track(this.#steps(secret, lambdaArn, token));
  }

  #track(work: Promise<void>): void {
    const run = work.finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #steps(secret: Secret, lambdaArn: string, token: string): Promise<void> {
    for (const Step of steps) {
      try {
        await this.#options.rotate(lambdaArn, { Step, SecretId: secret.arn, ClientRequestToken: token });
      } catch {
        // The function's own log tells why. The version stays AWSPENDING and the next rotation tries it again.
        return;
      }
    }
    secret.rotatedAt = this.#options.clock.now();
    this.#options.store.save();
  }
}

function lambdaOf({ rotation }: Secret): string {
  if (rotation) return rotation.lambdaArn;
  throw refused('No Lambda rotation function ARN is associated with this secret.');
}

function refused(message: string): GatewayError {
  return new GatewayError(400, 'InvalidRequestException', message);
}

/** When a secret's next automatic rotation is due, in epoch milliseconds. */
export function rotationDueAt(secret: Secret): number | undefined {
  const days = secret.rotation?.afterDays;
  return days === undefined ? undefined : (secret.rotatedAt ?? secret.createdAt) + days * day;
}
