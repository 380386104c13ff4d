import { hash } from '#domain/intake/mail-fingerprint.ts';

/** Key under which it is remembered that something was imported: what is imported again is known by it. */
export function importKey(name: string): string {
  return hash('import', name);
}

/** Names the message that an imported one becomes, in every attempt. */
export function importedId(key: string): string {
  return `im${Buffer.from(importKey(key), 'base64url').toString('hex')}`;
}
