import { createHmac, timingSafeEqual } from 'node:crypto';

/** Keys of this install: the current one signs, all of them verify, so that a rotation breaks no old link. */
export interface SigningKeys {
  readonly current: string;
  /** Newest first. */
  readonly previous: readonly string[];
}

const keptKeys = 10;
/** 20 letters of base32 are 100 bits: short enough for the local part of an address, too long to guess. */
const signatureLength = 20;
const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Signs what a purpose says of a subject. Base32 in lower case, because some mail servers change the case of addresses.
 * @param purpose keeps a signature made for one thing from being used for another, e.g. `case`.
 */
export function sign(keys: SigningKeys, purpose: string, subject: string): string {
  return signWith(keys.current, purpose, subject);
}

/** Whether any key of this install made the signature. Constant time in the signature. */
export function isSigned(keys: SigningKeys, purpose: string, subject: string, signature: string): boolean {
  const given = Buffer.from(
    signature
      .toLowerCase()
      .padEnd(signatureLength)
      .slice(0, signatureLength + 1),
  );
  let known = false;
  for (const key of [keys.current, ...keys.previous]) {
    const expected = Buffer.from(signWith(key, purpose, subject));
    if (given.length === expected.length && timingSafeEqual(given, expected)) known = true;
  }
  return known;
}

/** What each key of this install makes of it, the current one first: names under which it may be known. */
export function everySignature(
  { current, previous }: SigningKeys,
  purpose: string,
  subject: string,
): readonly string[] {
  return [current, ...previous].map((key) => signWith(key, purpose, subject));
}

/** A new key signs from now on; the last ten keep verifying. */
export function withNewKey(keys: SigningKeys, key: string): SigningKeys {
  return { current: key, previous: [keys.current, ...keys.previous].slice(0, keptKeys) };
}

function signWith(key: string, purpose: string, subject: string): string {
  const digest = createHmac('sha256', key).update(`${purpose}:${subject}`).digest();
  let letters = '';
  for (let index = 0; letters.length < signatureLength; index++) {
    const bit = index * 5;
    const pair = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0);
    letters += base32[(pair >> (11 - (bit & 7))) & 31];
  }
  return letters;
}
