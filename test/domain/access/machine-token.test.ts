import { expect, it } from 'vitest';
import { hashOf, isSecretOf, readTokenText, standingOf, tokenText } from '#domain/access/machine-token.ts';
import { type Pace, paced } from '#domain/access/pace.ts';
import fc from '../../support/fast-check.ts';

const hex = (digits: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits }).map((all) => all.join(''));

it('CONS-07 what is shown once is read as it was written', () => {
  fc.assert(
    fc.property(hex(16), hex(64), (id, secret) => {
      expect(readTokenText(tokenText(id, secret))).toEqual({ id, secret });
      expect(isSecretOf({ hash: hashOf(secret) }, secret)).toBe(true);
      expect(hashOf(secret)).not.toContain(secret);
    }),
  );
});

const good = tokenText('0123456789abcdef', 'ab'.repeat(32));
it.each([
  ['nothing', ''],
  ['another prefix', good.replace('postcase', 'ghp')],
  ['capitals', good.toUpperCase()],
  ['a digit less', good.slice(0, -1)],
  ['a digit more', `${good}0`],
  ['a line more', `${good}\n`],
  ['a JSON web token', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
])('CONS-07 is no token: %s', (_, text) => {
  expect(readTokenText(text)).toBeUndefined();
});

const noon = '2026-11-20T12:00:00.000Z';
it.each([
  ['good', {}],
  ['good', { validUntil: '2026-11-20T12:00:00.001Z' }],
  ['expired', { validUntil: noon }],
  ['revoked', { revokedAt: '2026-11-19T00:00:00.000Z' }],
  ['revoked', { revokedAt: '2026-11-19T00:00:00.000Z', validUntil: '2026-11-18T00:00:00.000Z' }],
])('CONS-07 is %s: %o', (standing, token) => {
  expect(standingOf(token, noon)).toBe(standing);
});

it('CONS-07 a machine asks twenty times at once and ten times a second', () => {
  let pace: Pace | undefined;
  const asks = (times: number, now: number) =>
    Array.from({ length: times }).filter(() => {
      const next = paced(pace, now);
      pace = next ?? pace;
      return next !== undefined;
    }).length;
  expect(asks(30, 0)).toBe(20);
  expect(asks(30, 1000)).toBe(10);
  expect(asks(30, 900)).toBe(0);
  expect(asks(30, 60_000)).toBe(20);
});
