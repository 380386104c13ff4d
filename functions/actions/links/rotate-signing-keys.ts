import { type SigningKeys, withNewKey } from '#domain/links/signing.ts';

/** A secret with versions, as Secrets Manager keeps it while it rotates. */
export interface RotatingSecret {
  current(): Promise<SigningKeys>;
  /** @returns undefined while the version has no value. */
  pending(versionId: string): Promise<SigningKeys | undefined>;
  putPending(versionId: string, keys: SigningKeys): Promise<void>;
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
      // A step may be called twice.
      if (!(await secret.pending(versionId)))
        await secret.putPending(versionId, withNewKey(await secret.current(), newKey()));
      return;
    case 'setSecret':
      // Nothing else holds the keys.
      return;
    case 'testSecret': {
      const [pending, current] = [await secret.pending(versionId), await secret.current()];
      // When a rotation is scheduled, Secrets Manager tries this step alone, on a version that no key was made for.
      if (!pending || pending.current === current.current) return;
      if (!pending.previous.includes(current.current))
        throw new Error('The new keys lack the current one: old links would break');
      return;
    }
    case 'finishSecret':
      return secret.promote(versionId);
  }
}
