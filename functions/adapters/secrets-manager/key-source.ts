import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { KeySource } from '#actions/links/ports.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import { signingKeysOf } from './signing-keys-secret.ts';

/** After a rotation, functions that are warm learn the new key within a minute. */
const freshMilliseconds = 60_000;

export class SecretsManagerKeySource implements KeySource {
  private readonly client: SecretsManagerClient;
  private readonly secretId: string;
  private read: { readonly keys: Promise<SigningKeys>; readonly until: number } | undefined;

  constructor(client: SecretsManagerClient, secretId: string) {
    this.client = client;
    this.secretId = secretId;
  }

  keys(): Promise<SigningKeys> {
    const now = Date.now();
    if (this.read && now < this.read.until) return this.read.keys;
    const keys = this.fetch();
    this.read = { keys, until: now + freshMilliseconds };
    // A failed read must not be remembered for a minute.
    keys.catch(() => {
      this.read = undefined;
    });
    return keys;
  }

  private async fetch(): Promise<SigningKeys> {
    const { SecretString } = await this.client.send(new GetSecretValueCommand({ SecretId: this.secretId }));
    return signingKeysOf(SecretString);
  }
}
