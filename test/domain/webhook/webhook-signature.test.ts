import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { replacedSecret, webhookSignature } from '#domain/webhook/webhook-signature.ts';

const now = new Date('2026-11-20T10:00:00.900Z');
const body = '{"event":"registered"}';
const mark = (secret: string, text = `1795168800.${body}`) => createHmac('sha256', secret).update(text).digest('hex');

describe('NOTE-12 The signature of a webhook call', () => {
  it('says when, and signs that with the body', () => {
    const madeAt = '2026-01-01T00:00:00.000Z';
    expect(webhookSignature({ secret: 'new', madeAt }, body, now)).toBe(`t=1795168800,v1=${mark('new')}`);
  });

  it.each([
    ['2026-11-20T09:59:00.000Z', true],
    ['2026-11-19T10:00:01.000Z', true],
    ['2026-11-19T10:00:00.900Z', false],
    ['2026-01-01T00:00:00.000Z', false],
  ])('of a secret made at %s has one of the secret before beside it: %s', (madeAt, isBeside) => {
    const old = { secret: 'old', madeAt: '2025-01-01T00:00:00.000Z' };
    const both = webhookSignature(replacedSecret(old, 'new', madeAt), body, now);
    expect(both).toBe(`t=1795168800,v1=${mark('new')}${isBeside ? `,v1=${mark('old')}` : ''}`);
  });

  it('that was replaced twice in a day still has all that receivers may have', () => {
    const first = replacedSecret(undefined, 'one', '2026-11-19T09:00:00.000Z');
    const second = replacedSecret(first, 'two', '2026-11-20T08:00:00.000Z');
    const third = replacedSecret(second, 'three', '2026-11-20T09:00:00.000Z');
    expect(webhookSignature(third, body, now).split(',v1=').slice(1)).toEqual(
      ['three', 'two', 'one'].map((one) => mark(one)),
    );
    expect(replacedSecret(third, 'four', '2026-11-23T09:00:00.000Z').former).toMatchObject([{ secret: 'three' }]);
  });
});
