import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { KeySource } from '#actions/links/ports.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import { Remembered } from '../remembered.ts';
import { signingKeysOf } from './signing-keys-secret.ts';

/** After a rotation, functions that are warm learn the new key within a minute. */
const freshMilliseconds = 60_000;

export class SecretsManagerKeySource implements KeySource {
  private readonly client: SecretsManagerClient;
  private readonly secretId: string;
  private readonly remembered = new Remembered<SigningKeys>(freshMilliseconds);

  constructor(client: SecretsManagerClient, secretId: string) {
    this.client = client;
    this.secretId = secretId;
  }

  keys(): Promise<SigningKeys> {
    return this.remembered.get(() => this.fetch());
  }

  private async fetch(): Promise<SigningKeys> {
    const { SecretString } = await this.client.send(new GetSecretValueCommand({ SecretId: this.secretId }));
    return signingKeysOf(SecretString);
  }
}
