import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock, DueSource } from '../clock.ts';
import {
  GatewayError,
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import { jsonError } from '../gateway/wire-error.ts';
import { Rotation, type RotationEvent } from './rotation.ts';
import { secretOperations } from './secret-operations.ts';
import { newArnEnd, SecretStore } from './secret-store.ts';
import { type GenerateSecretString, generateSecretString } from './secret-string.ts';

export interface LocalSecretsManagerOptions {
  readonly dataDir: string;
  readonly region: string;
  readonly account: string;
  readonly clock: Clock;
  /** Invokes the rotation function; rejects when it fails. */
  rotate(lambdaArn: string, event: RotationEvent): Promise<unknown>;
}

/** How a secret is rotated. */
export interface RotationSchedule {
  readonly lambdaArn: string;
  readonly afterDays?: number | undefined;
  /** Also once when it is set up. */
  readonly immediately?: boolean;
}

/** A secret as the template declares it. */
export interface SecretDefinition {
  readonly name: string;
  readonly SecretString?: string | undefined;
  readonly GenerateSecretString?: GenerateSecretString | undefined;
}

/** Secrets Manager on this machine: AWS JSON 1.1, one file of secrets, no KMS. */
export class LocalSecretsManager implements GatewayService, DueSource {
  readonly name = 'secretsmanager';
  readonly #options: LocalSecretsManagerOptions;
  readonly #store: SecretStore;
  readonly #rotation: Rotation;
  readonly #operations: ReturnType<typeof secretOperations>;

  constructor(options: LocalSecretsManagerOptions) {
    const { dataDir, clock } = options;
    this.#options = options;
    this.#store = new SecretStore(dataDir);
    this.#rotation = new Rotation({
      store: this.#store,
      clock,
      rotate: (lambdaArn, event) => options.rotate(lambdaArn, event),
    });
    this.#operations = secretOperations(this.#store, this.#rotation, clock);
  }

  /** Creates the secret unless an earlier run did, and returns its ARN. As CloudFormation, it never generates again. */
  define(definition: SecretDefinition): string {
    const known = this.#store.find(definition.name);
    if (known) return known.arn;
    const { region, account, clock } = this.#options;
    const { name } = definition;
    const arn = `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${newArnEnd()}`;
    const secretString = definition.SecretString ?? generateSecretString(definition.GenerateSecretString ?? {});
    const createdAt = clock.now();
    const versions = { [randomUUID()]: { secretString, createdAt, stages: ['AWSCURRENT'] } };
    this.#store.add({ arn, name, createdAt, versions });
    return arn;
  }

  /**
   * Lets a function rotate a secret, every so many days if that is given. The clock must `watch` this. What is new is
   * done at once or, as on AWS, tried: rejects when the function fails that.
   */
  async scheduleRotation(secretId: string, { immediately = false, ...rotation }: RotationSchedule): Promise<void> {
    const secret = this.#store.get(secretId);
    const isKnown =
      secret.rotation?.lambdaArn === rotation.lambdaArn && secret.rotation.afterDays === rotation.afterDays;
    secret.rotation = rotation;
    this.#store.save();
    if (isKnown) return;
    if (immediately) return this.#rotation.begin(secret, randomUUID());
    await this.#rotation.test(secret, randomUUID()).catch((error: unknown) => {
      delete secret.rotation;
      this.#store.save();
      throw new Error(`The rotation function of the secret ${secret.name} failed its test: ${error}`);
    });
  }

  /** When the next automatic rotation is due, in virtual epoch milliseconds. */
  nextDue(): number | undefined {
    return this.#rotation.nextDue();
  }

  /** Begins the automatic rotations that are due by now. */
  timeMoved(): void {
    this.#rotation.runDue(randomUUID);
  }

  /** Resolves when no rotation runs. */
  settled(): Promise<void> {
    return this.#rotation.settled();
  }

  operation({ headers }: GatewayRequest): string {
    const target = String(headers['x-amz-target'] ?? '');
    const operation = target.slice(target.indexOf('.') + 1);
    if (Object.hasOwn(this.#operations, operation)) return operation;
    throw new NotEmbedded(`secretsmanager:${operation || '(no operation)'}`);
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    const { region, account } = this.#options;
    const { SecretId } = input(request);
    const found = SecretId === undefined ? undefined : this.#store.find(SecretId);
    const guessed = SecretId?.startsWith('arn:')
      ? SecretId
      : `arn:aws:secretsmanager:${region}:${account}:secret:${SecretId}`;
    const resource = SecretId === undefined ? '*' : (found?.arn ?? guessed);
    return [{ action: `secretsmanager:${this.operation(request)}`, resource }];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const operation = this.#operations[this.operation(request)];
    return json(200, operation?.(parseBody(request)) ?? {});
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return jsonError('com.amazonaws.secretsmanager', status, code, message);
  }
}

function input(request: GatewayRequest): { SecretId?: string | undefined } {
  return z.object({ SecretId: z.string().optional() }).parse(parseBody(request));
}

function parseBody({ body }: GatewayRequest): unknown {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch {
    throw new GatewayError(400, 'SerializationException', 'The request body is no JSON.');
  }
}

function json(status: number, body: unknown): GatewayResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(body) };
}
