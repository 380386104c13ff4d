import { describe, expect, it } from 'vitest';
import {
  audienceOf,
  caseAnchor,
  isGenuine,
  replyAddress,
  tokenInAddress,
  tokenInAnchor,
} from '#domain/links/case-token.ts';
import { isSigned, type SigningKeys, sign, withNewKey } from '#domain/links/signing.ts';
import fc from '../../support/fast-check.ts';

const keys: SigningKeys = { current: 'k'.repeat(64), previous: [] };
const others: SigningKeys = { current: 'o'.repeat(64), previous: [] };
const domain = 'postcase.test';

describe('MAIL-07 anchors and reply addresses name their case', () => {
  it('reads back the case of its own anchor and reply address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (number) => {
        const anchor = tokenInAnchor(caseAnchor(keys, number, domain), domain);
        const address = tokenInAddress(replyAddress(keys, number, `support@${domain}`), domain);
        for (const token of [anchor, address]) {
          expect(token?.caseNumber).toBe(number);
          expect(token && isGenuine(keys, token)).toBe(true);
          expect(token && isGenuine(others, token)).toBe(false);
        }
      }),
    );
  });

  it('survives a mail server that changes the case of letters', () => {
    const token = tokenInAddress(replyAddress(keys, 42, `support@${domain}`).toUpperCase(), domain);
    expect(token && isGenuine(keys, token)).toBe(true);
  });

  it('keeps the reply address within the 64 characters of a local part (RFC 5321 section 4.5.3.1.1)', () => {
    const local = replyAddress(keys, 999_999_999_999, `international-support@${domain}`).split('@')[0];
    expect(local?.length).toBeLessThanOrEqual(64);
  });

  it.each([
    ['an anchor of another domain', 'case.42.aaaaaaaaaaaaaaaaaaaa@elsewhere.test'],
    ['an anchor without signature', `case.42.@${domain}`],
    ['an anchor without number', `case..aaaaaaaaaaaaaaaaaaaa@${domain}`],
    ['a negative number', `case.-1.aaaaaaaaaaaaaaaaaaaa@${domain}`],
    ['an endless number', `case.${'9'.repeat(40)}.aaaa@${domain}`],
    ['an ordinary id', 'CAF+x=42@mail.gmail.com'],
    ['nothing', ''],
  ])('%s is no token', (_, id) => expect(tokenInAnchor(id, domain)).toBeUndefined());

  it('refuses every forged signature, a neighbour’s and shortened ones included', () => {
    const genuine = sign(keys, 'case', '42');
    for (const signature of [
      sign(keys, 'case', '43'),
      sign(others, 'case', '42'),
      genuine.slice(0, -1),
      `${genuine}a`,
      '',
    ])
      expect(isSigned(keys, 'case', '42', signature)).toBe(false);
    fc.assert(
      fc.property(fc.string(), (signature) => {
        expect(isSigned(keys, 'case', '42', signature)).toBe(signature.toLowerCase() === genuine);
      }),
    );
  });

  it.each(['customer', 'agent'] as const)('CASE-08 a token of a mail for %ss is of no other mail', (audience) => {
    const anchor = tokenInAnchor(caseAnchor(keys, 42, domain, audience), domain);
    const address = tokenInAddress(replyAddress(keys, 42, `support@${domain}`, audience), domain);
    for (const token of [anchor, address]) {
      expect(token && audienceOf(keys, token)).toBe(audience);
      expect(token && audienceOf(others, token)).toBeUndefined();
    }
  });

  it('does not let a signature of one purpose serve another', () => {
    expect(isSigned(keys, 'rating', '42', sign(keys, 'case', '42'))).toBe(false);
  });
});

describe('MAIL-07 a rotation of the key breaks no old link', () => {
  it('verifies what the previous ten keys signed', () => {
    const old = sign(keys, 'case', '42');
    let rotated = keys;
    for (let turn = 1; turn <= 10; turn++) {
      rotated = withNewKey(rotated, `new-${turn}`.padEnd(64, 'x'));
      expect(isSigned(rotated, 'case', '42', old)).toBe(true);
      expect(sign(rotated, 'case', '42')).not.toBe(old);
    }
    expect(isSigned(withNewKey(rotated, 'z'.repeat(64)), 'case', '42', old)).toBe(false);
  });
});
