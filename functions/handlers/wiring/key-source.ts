import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { fromEnvironment } from '#adapters/environment.ts';
import { SecretsManagerKeySource } from '#adapters/secrets-manager/key-source.ts';
import { env } from '../../env.ts';

export function keySource(): SecretsManagerKeySource {
  return new SecretsManagerKeySource(new SecretsManagerClient({}), fromEnvironment(env.signingKeysSecretId));
}
