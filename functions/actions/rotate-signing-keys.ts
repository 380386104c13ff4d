import { type SigningKeys, withNewKey } from '#domain/signing.ts';

/** A secret with versions, as Secrets Manager keeps it while it rotates. */
export interface RotatingSecret {
  current(): Promise<SigningKeys>;
  /** Whether the version is already there: a step may be called twice. */
  hasPending(versionId: string): Promise<boolean>;
  putPending(versionId: string, keys: SigningKeys): Promise<void>;
  pending(versionId: string): Promise<SigningKeys>;
  /** Makes the version the current one. */
  promote(versionId: string): Promise<void>;
}

export type RotationStep = 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret';

/** One step of a rotation: the new key signs, the old ones keep verifying, so that no link or address breaks. */
export async function rotateSigningKeys(
  step: RotationStep,
  versionId: string,
  { secret, newKey }: { secret: RotatingSecret; newKey: () => string },
): Promise<void> {
  switch (step) {
    case 'createSecret':
      if (!(await secret.hasPending(versionId)))
        await secret.putPending(versionId, withNewKey(await secret.current(), newKey()));
      return;
    case 'setSecret':
      // Nothing else holds the keys.
      return;
    case 'testSecret': {
      const [pending, current] = [await secret.pending(versionId), await secret.current()];
      if (!pending.previous.includes(current.current))
        throw new Error('The new keys lack the current one: old links would break');
      return;
    }
    case 'finishSecret':
      return secret.promote(versionId);
  }
}
