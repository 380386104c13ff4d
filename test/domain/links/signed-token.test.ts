import { Hmac } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { payloadOf, signedToken } from '#domain/links/signed-token.ts';
import { type SigningKeys, sign, withNewKey } from '#domain/links/signing.ts';
import fc from '../../support/fast-check.ts';

const ring = (current: string, ...previous: string[]): SigningKeys => ({ current, previous });
const keys = ring('k'.repeat(64), 'p'.repeat(64), 'q'.repeat(64));
const others = ring('o'.repeat(64));
const tokenBy = (by: SigningKeys, payload = 'a.payload') => signedToken(by, 'rating', payload);
const read = (token: string, by = keys) => payloadOf(by, 'rating', token);
const token = tokenBy(keys);
const [id = '', signature = ''] = token.split('.').slice(-2);
const idOf = (key: string) => tokenBy(ring(key)).split('.').at(-2) ?? '';
/** As only a holder of the key can, with an id that is not the key's. */
const signedAs = (wrong: string, by: SigningKeys) => `a.payload.${wrong}.${sign(by, 'rating', `a.payload.${wrong}`)}`;

/** Two keys whose ids are the same. */
function twins(): [string, string] {
  const known = new Map<string, string>();
  for (let number = 0; ; number++) {
    const key = `twin-${number}`;
    const twin = known.get(idOf(key));
    if (twin !== undefined) return [twin, key];
    known.set(idOf(key), key);
  }
}

const payloads = fc.stringMatching(/^[A-Za-z0-9_.-]{1,500}$/);
const rings = fc
  .uniqueArray(fc.stringMatching(/^[\w-]{1,64}$/), { minLength: 1, maxLength: 11 })
  .map(([current = '', ...previous]) => ring(current, ...previous));

describe('RATE-03 MAIL-19 a token names the key that signed it', () => {
  it('is the payload, four letters that follow from the key alone, and a signature of both', () => {
    expect(token).toMatch(/^a\.payload\.[a-z2-7]{4}\.[a-z2-7]{20}$/);
    expect(signature).toBe(sign(keys, 'rating', `a.payload.${id}`));
    expect(signedToken(ring(keys.current), 'download', 'other').split('.').at(-2)).toBe(id);
    expect(new Set([keys.current, ...keys.previous, others.current].map(idOf)).size).toBe(4);
  });

  it('gives back its payload, by any key of the ring, and to no other install', () => {
    fc.assert(
      fc.property(rings, rings, payloads, fc.nat(10), (mine, theirs, payload, place) => {
        const mineAll = [mine.current, ...mine.previous];
        const signer = mineAll[place % mineAll.length] ?? '';
        const made = tokenBy(ring(signer), payload);
        expect(read(made, mine)).toBe(payload);
        fc.pre(![theirs.current, ...theirs.previous].includes(signer));
        expect(read(made, theirs)).toBeUndefined();
      }),
    );
  });

  it('works while its key is one of the ten before the newest, and no longer', () => {
    let rotated = keys;
    for (let turn = 1; turn <= 10; turn++) {
      rotated = withNewKey(rotated, `new-${turn}`);
      expect(read(token, rotated)).toBe('a.payload');
      expect(tokenBy(rotated).split('.').at(-2)).not.toBe(id);
    }
    expect(read(token, withNewKey(rotated, 'new-11'))).toBeUndefined();
  });

  it('works for each of two keys whose ids are the same', () => {
    const [one, other] = twins();
    for (const both of [ring(one, other), ring(other, one)])
      for (const signer of [one, other]) expect(read(tokenBy(ring(signer)), both)).toBe('a.payload');
    expect(read(tokenBy(ring(one)), ring(other))).toBeUndefined();
  });

  it.each([
    ['of another install', tokenBy(others)],
    ['of another install, with our id', tokenBy(others).replace(idOf(others.current), id)],
    ['with the id of no key, and the right signature', token.replace(id, 'aaaa')],
    ['with the id of another key of ours, and the right signature', token.replace(id, idOf('p'.repeat(64)))],
    ['that our newest key signed with the id of no key', signedAs('aaaa', keys)],
    ['that our newest key signed with the id of another', signedAs(idOf('p'.repeat(64)), keys)],
    ['that an older key signed with the id of the newest', signedAs(id, ring('p'.repeat(64)))],
    ['whose signature leaves the id out', `a.payload.${id}.${sign(keys, 'rating', 'a.payload')}`],
    ['without id, as tokens of a case are', `a.payload.${sign(keys, 'rating', 'a.payload')}`],
    ['with an id in capitals', token.replace(id, id.toUpperCase())],
    ['with a signature in capitals', token.replace(signature, signature.toUpperCase())],
    ['with a longer id', token.replace(id, `${id}a`)],
    ['with a shorter id', token.replace(id, id.slice(1))],
    ['with a longer signature', `${token}a`],
    ['with a shorter signature', token.slice(0, -1)],
    ['with a line behind it', `${token}\n`],
    ['with another payload', token.replace('a.', 'b.')],
    ['without payload', tokenBy(keys, '')],
    ['whose payload is too long', tokenBy(keys, 'a'.repeat(501))],
    ['of another purpose', signedToken(keys, 'download', 'a.payload')],
    ['that is empty', ''],
    ['that is long', '.'.repeat(100_000)],
  ])('one %s is worth nothing', (_, forged) => expect(read(forged)).toBeUndefined());
});

describe('RATE-03 neither work nor time tells what is wrong with a token', () => {
  it.each([
    ['right', token],
    ['of an older key', tokenBy(ring('q'.repeat(64)))],
    ['of another install', tokenBy(others)],
    ['with the id of no key', token.replace(id, 'aaaa')],
    ['with a wrong signature', token.replace(signature, 'a'.repeat(20))],
    ['that is none', 'x'],
    ['that is empty', ''],
  ])('one %s takes one HMAC, whatever the ring’s size', (_, asked) => {
    let large = keys;
    for (let turn = 0; turn < 8; turn++) large = withNewKey(large, `more-${turn}`);
    for (const each of [keys, large]) {
      // The first token since a key came makes the key's id.
      read('', each);
      const digest = vi.spyOn(Hmac.prototype, 'digest');
      read(asked, each);
      expect(digest).toHaveBeenCalledTimes(1);
      digest.mockRestore();
    }
  });
});
