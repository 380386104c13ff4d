import { randomInt } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keptJson } from '../kept-data.ts';
import { notFound, type Secret, secret } from './secret.ts';

/** Secrets of one account and region in a file that only its owner may read. */
export class SecretStore {
  readonly #file: string;
  readonly #secrets: Secret[];

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#file = join(dataDir, 'secrets.json');
    this.#secrets = keptJson(this.#file, z.array(secret)) ?? [];
  }

  all(): readonly Secret[] {
    return this.#secrets;
  }

  /** By name, ARN, or ARN without its random end. */
  find(id: string): Secret | undefined {
    return this.#secrets.find(({ name, arn }) => id === name || id === arn || id === arn.slice(0, -7));
  }

  /** Throws `ResourceNotFoundException`. */
  get(id: string): Secret {
    const found = this.find(id);
    if (found) return found;
    throw notFound("Secrets Manager can't find the specified secret.");
  }

  add(added: Secret): void {
    this.#secrets.push(added);
    this.save();
  }

  /** When it returns the secrets are safe from the end of this process. */
  save(): void {
    writeFileSync(`${this.#file}.part`, JSON.stringify(this.#secrets, undefined, 2), { mode: 0o600 });
    renameSync(`${this.#file}.part`, this.#file);
  }
}

/** Six random characters, which AWS puts at the end of a secret's ARN. */
export function newArnEnd(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
}
