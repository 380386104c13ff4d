import { describe, expect, it } from 'vitest';
import { type Download, downloadIn, downloadLink, lastDayOf } from '#domain/links/download-link.ts';
import { signedToken } from '#domain/links/signed-token.ts';
import { type SigningKeys, sign, withNewKey } from '#domain/links/signing.ts';
import fc from '../../support/fast-check.ts';

const keys: SigningKeys = { current: 'k'.repeat(64), previous: [] };
const others: SigningKeys = { current: 'o'.repeat(64), previous: [] };
const download: Download = {
  caseNumber: 42,
  at: '2026-11-20T10:00:00.000Z',
  id: '0198c0de-0000-7000-8000-000000000000',
  index: 2,
  until: '2027-02-18',
};
const site = 'https://support.example.com';
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);
const token = tokenOf(downloadLink(keys, site, download));
const read = (text: string, at = '2026-11-21T00:00:00Z', by = keys) => downloadIn(by, text, new Date(at));
const [payload = '', id = '', signature = ''] = token.split('.');
const signed = (text: string) => signedToken(keys, 'download', text);

describe('MAIL-19 signed download links', () => {
  it('name an attachment of a message, and nothing of the customer', () => {
    expect(read(token)).toEqual(download);
    expect(downloadLink(keys, `${site}/`, download)).toMatch(
      /^https:\/\/support\.example\.com\/download\/[A-Za-z0-9_-]{60,150}\.[a-z2-7]{4}\.[a-z2-7]{20}$/,
    );
  });

  it('verify after the key was rotated', () => {
    expect(read(token, undefined, withNewKey(keys, 'n'.repeat(64)))).toEqual(download);
  });

  it.each([
    ['of another install', tokenOf(downloadLink(others, site, download))],
    [
      'whose signature is of another case',
      [
        payload,
        ...tokenOf(downloadLink(keys, site, { ...download, caseNumber: 43 }))
          .split('.')
          .slice(1),
      ].join('.'),
    ],
    ['signed for another purpose', signedToken(keys, 'rating', payload)],
    ['that names no key', `${payload}.${sign(keys, 'download', payload)}`],
    ['that names another key', `${payload}.aaaa.${signature}`],
    ['in capitals', token.toUpperCase()],
    ['cut short', token.slice(0, -1)],
    ['with more behind it', `${token}a`],
    ['without signature', `${payload}.${id}`],
    ['with a day that is none', signed(Buffer.from('1\na\nb\n0\nsoon').toString('base64url'))],
    ['that says nothing', signed('')],
    ['that is empty', ''],
    ['that is no token', '../../etc/passwd'],
  ])('one %s is worth nothing', (_, forged) => expect(read(forged)).toBeUndefined());

  it('no other letter at any place is taken', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019_-.'), (place, letter) => {
        fc.pre(token[place] !== letter);
        expect(read(token.slice(0, place) + letter + token.slice(place + 1))).toBeUndefined();
      }),
    );
  });

  it.each([
    ['the last day begins', '2027-02-18T00:00:00.000Z', true],
    ['the last day ends in the west', '2027-02-19T11:59:59.999Z', true],
    ['it is over everywhere', '2027-02-19T12:00:00.000Z', false],
  ])('when %s', (_, now, works) => expect(read(token, now) !== undefined).toBe(works));

  it('last as many days as the setting says', () => {
    expect(lastDayOf('2026-11-20T23:59:00.000Z', 90)).toBe('2027-02-18');
  });
});
