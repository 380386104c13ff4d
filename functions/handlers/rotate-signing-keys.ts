import { randomBytes } from 'node:crypto';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerRotationEvent } from 'aws-lambda';
import { rotateSigningKeys } from '#actions/links/rotate-signing-keys.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { SecretsManagerRotatingSecret } from '#adapters/secrets-manager/rotating-secret.ts';
import { env } from '../env.ts';
import { log } from './logs/log.ts';

const secret = new SecretsManagerRotatingSecret(new SecretsManagerClient({}), fromEnvironment(env.signingKeysSecretId));
const newKey = (): string => randomBytes(48).toString('base64url');

/** Secrets Manager rotates the signing keys, step by step. */
export async function handler({ Step, ClientRequestToken }: SecretsManagerRotationEvent): Promise<void> {
  await rotateSigningKeys(Step, ClientRequestToken, { secret, newKey });
  log.info('Signing keys rotate', { step: Step });
}
