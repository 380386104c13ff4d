import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { RotatingSecret } from '#actions/links/rotate-signing-keys.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import { signingKeysOf } from './signing-keys-secret.ts';

const pendingStage = 'AWSPENDING';
const currentStage = 'AWSCURRENT';

export class SecretsManagerRotatingSecret implements RotatingSecret {
  private readonly client: SecretsManagerClient;
  private readonly secretId: string;

  constructor(client: SecretsManagerClient, secretId: string) {
    this.client = client;
    this.secretId = secretId;
  }

  current(): Promise<SigningKeys> {
    return this.value({ VersionStage: currentStage });
  }

  pending(versionId: string): Promise<SigningKeys | undefined> {
    return this.value({ VersionId: versionId, VersionStage: pendingStage }).catch((error: unknown) => {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    });
  }

  async putPending(versionId: string, keys: SigningKeys): Promise<void> {
    await this.client.send(
      new PutSecretValueCommand({
        SecretId: this.secretId,
        ClientRequestToken: versionId,
        SecretString: JSON.stringify(keys),
        VersionStages: [pendingStage],
      }),
    );
  }

  async promote(versionId: string): Promise<void> {
    const { VersionIdsToStages = {} } = await this.client.send(new DescribeSecretCommand({ SecretId: this.secretId }));
    const current = Object.keys(VersionIdsToStages).find((id) => VersionIdsToStages[id]?.includes(currentStage));
    if (current === versionId) return;
    await this.client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: this.secretId,
        VersionStage: currentStage,
        MoveToVersionId: versionId,
        RemoveFromVersionId: current,
      }),
    );
  }

  private async value(version: { VersionId?: string; VersionStage: string }): Promise<SigningKeys> {
    const { SecretString } = await this.client.send(new GetSecretValueCommand({ SecretId: this.secretId, ...version }));
    return signingKeysOf(SecretString);
  }
}
