import type { KeySource } from '#actions/links/ports.ts';
import { type SigningKeys, withNewKey } from '#domain/links/signing.ts';

export class MemoryKeySource implements KeySource {
  private signing: SigningKeys;

  constructor(current: string) {
    this.signing = { current, previous: [] };
  }

  rotate(key: string): void {
    this.signing = withNewKey(this.signing, key);
  }

  async keys(): Promise<SigningKeys> {
    return this.signing;
  }
}
