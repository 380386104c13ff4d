import { describe, expect, it } from 'vitest';
import { type RatingLink, ratingLink, ratingLinkIn } from '#domain/links/rating-link.ts';
import { signedToken } from '#domain/links/signed-token.ts';
import { type SigningKeys, sign, withNewKey } from '#domain/links/signing.ts';
import fc from '../../support/fast-check.ts';

const keys: SigningKeys = { current: 'k'.repeat(64), previous: ['p'.repeat(64)] };
const others: SigningKeys = { current: 'o'.repeat(64), previous: [] };
const link: RatingLink = { caseNumber: 42, round: 2, level: 'very-satisfied', until: '2026-12-20' };
const site = 'https://support.example.com';
const tokenOf = (address: string) => address.slice(address.lastIndexOf('/') + 1);
const tokenFor = (differences: Partial<RatingLink> = {}, by = keys) =>
  tokenOf(ratingLink(by, site, { ...link, ...differences }));
const token = tokenFor();
const payload = '42.2.very-satisfied.20261220';
/** What comes behind the payload: id of the key and signature. */
const endOf = (made: string) => made.split('.').slice(4).join('.');
const read = (text: string, at = '2026-11-21T00:00:00Z', by = keys) => ratingLinkIn(by, text, new Date(at));

const day = fc
  .date({ min: new Date('2026-12-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const links: fc.Arbitrary<RatingLink> = fc.record({
  caseNumber: fc.integer({ min: 1, max: 999_999_999_999_999 }),
  round: fc.nat(999_999_999),
  level: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
  until: day,
});

describe('RATE-03 signed links', () => {
  it('tell of the case its number, and nothing of the customer', () => {
    expect(ratingLink(keys, `${site}/`, link)).toMatch(
      /^https:\/\/support\.example\.com\/rate\/42\.2\.very-satisfied\.20261220\.[a-z2-7]{4}\.[a-z2-7]{20}$/,
    );
  });

  it('give back what they were made of', () => {
    fc.assert(
      fc.property(links, (any) => {
        expect(read(tokenOf(ratingLink(keys, site, any)))).toEqual(any);
      }),
    );
  });

  it('verify after the key was rotated, ten times', () => {
    let rotated = keys;
    for (let turn = 0; turn < 10; turn++) rotated = withNewKey(rotated, `${turn}`.repeat(64));
    expect(read(token, undefined, rotated)).toEqual(link);
    expect(read(token, undefined, withNewKey(rotated, 'n'.repeat(64)))).toBeUndefined();
  });

  it.each([
    ['of another install', tokenFor({}, others)],
    ['with the signature of another case', `${payload}.${endOf(tokenFor({ caseNumber: 43 }))}`],
    ['with the signature of another round', `${payload}.${endOf(tokenFor({ round: 3 }))}`],
    ['with the signature of another level', `${payload}.${endOf(tokenFor({ level: 'satisfied' }))}`],
    ['with the signature of another day', `${payload}.${endOf(tokenFor({ until: '2027-12-20' }))}`],
    ['signed for another purpose', signedToken(keys, 'download', payload)],
    ['signed for no purpose', signedToken(keys, '', payload)],
    ['that names no key', `${payload}.${sign(keys, 'rating', payload)}`],
    ['cut short', token.slice(0, -1)],
    ['with more behind it', `${token}a`],
    ['in capitals', token.toUpperCase()],
    ['with zeros before its number', token.replace(/^42/, '042')],
    ['without signature', token.slice(0, token.lastIndexOf('.'))],
    ['without all that is ours', payload],
    ['that is empty', ''],
    ['that is no token', '../../etc/passwd'],
    ['that is very long', '1'.repeat(100_000)],
  ])('one %s is worth nothing', (_, forged) => expect(read(forged)).toBeUndefined());

  it.each([
    ['has zeros before its number', '042.2.very-satisfied.20261220'],
    ['has capitals', '42.2.Very-satisfied.20261220'],
    ['lacks the day', '42.2.very-satisfied'],
    ['is of more than that', `${payload}.1`],
  ])('one that %s, though we signed it as it stands, is worth nothing', (_, odd) =>
    expect(read(signedToken(keys, 'rating', odd))).toBeUndefined());

  it('no other letter at any place is taken', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789_-.~%/ é'];
    for (let place = 0; place < token.length; place++)
      for (const letter of letters) {
        if (token[place] === letter) continue;
        expect(read(token.slice(0, place) + letter + token.slice(place + 1)), `${place} ${letter}`).toBeUndefined();
      }
  });

  it('nothing that was signed for one link opens another', () => {
    fc.assert(
      fc.property(links, links, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const forged = `${tokenFor(one).split('.').slice(0, 4).join('.')}.${endOf(tokenFor(other))}`;
        expect(read(forged)).toBeUndefined();
      }),
    );
  });

  it('no text that somebody makes up is taken', () => {
    const [id = ''] = endOf(token).split('.');
    const ids = fc.oneof(fc.constant(id), fc.stringMatching(/^[a-z2-7]{4}$/));
    const signatures = fc.stringMatching(/^[a-z2-7]{20}$/);
    const parts = fc.tuple(fc.nat(), fc.nat(), fc.string(), fc.nat(99_999_999), ids, signatures);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((made) => made.join('.')),
        ),
        (text) => {
          expect(read(text)).toBeUndefined();
        },
      ),
    );
  });

  it.each([
    ['the last day begins', '2026-12-20T00:00:00.000Z', true],
    ['the last day ends in the west', '2026-12-21T11:59:59.999Z', true],
    ['it is over everywhere', '2026-12-21T12:00:00.000Z', false],
    ['years have gone', '2036-12-21T12:00:00.000Z', false],
  ])('when %s', (_, now, works) => expect(read(token, now) !== undefined).toBe(works));

  it('one whose last day is no day has never been', () => {
    expect(read(tokenFor({ until: '2026-13-45' }))).toBeUndefined();
  });
});
