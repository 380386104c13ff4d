import { expect, it } from 'vitest';
import { type Frame, frameIn, framePath } from '#domain/links/frame-link.ts';
import { signedToken } from '#domain/links/signed-token.ts';
import { type SigningKeys, withNewKey } from '#domain/links/signing.ts';
import fc from '../../support/fast-check.ts';

const keys: SigningKeys = { current: 'k'.repeat(64), previous: [] };
const frame: Frame = {
  caseNumber: 42,
  at: '2026-11-20T10:00:00.000Z',
  id: '0198c0de-0000-7000-8000-000000000000',
  withPictures: false,
  until: '2026-11-20T11:00:00.000Z',
};
const tokenOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const token = tokenOf(framePath(keys, frame));
const read = (text: string, at = '2026-11-20T11:00:00.000Z', by = keys) => frameIn(by, text, new Date(at));
const [payload = '', id = '', signature = ''] = token.split('.');

it.each([
  false,
  true,
])('CONS-12 the address of a frame names a mail, and whether pictures come with it: %s', (withPictures) => {
  const path = framePath(keys, { ...frame, withPictures });
  expect(path).toMatch(/^\/api\/frames\/[A-Za-z0-9_-]{60,200}\.[a-z2-7]{4}\.[a-z2-7]{20}$/);
  expect(read(tokenOf(path))).toEqual({ ...frame, withPictures });
});

it('CONS-12 it works after the key was rotated, and not a moment longer than it says', () => {
  expect(read(token, undefined, withNewKey(keys, 'n'.repeat(64)))).toEqual(frame);
  expect(read(token, '2026-11-20T11:00:00.001Z')).toBeUndefined();
});

it.each([
  ['of another install', tokenOf(framePath({ current: 'o'.repeat(64), previous: [] }, frame))],
  ['signed for another purpose', signedToken(keys, 'download', payload)],
  [
    'whose signature is that of the other pictures',
    [tokenOf(framePath(keys, { ...frame, withPictures: true })).split('.')[0], id, signature].join('.'),
  ],
  ['whose time is none', signedToken(keys, 'frame', Buffer.from('1\na\nb\n\nsoon').toString('base64url'))],
  ['that says nothing', signedToken(keys, 'frame', 'x')],
  ['without signature', `${payload}.${id}`],
  ['that is empty', ''],
])('CONS-12 one %s is worth nothing', (_, forged) => expect(read(forged)).toBeUndefined());

it('CONS-12 no other letter at any place is taken', () => {
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019_-.'), (place, letter) => {
      fc.pre(token[place] !== letter);
      expect(read(token.slice(0, place) + letter + token.slice(place + 1))).toBeUndefined();
    }),
  );
});
