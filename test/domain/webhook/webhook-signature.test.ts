import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { webhookSignature } from '#domain/webhook/webhook-signature.ts';

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
    const both = webhookSignature({ secret: 'new', previous: 'old', madeAt }, body, now);
    expect(both).toBe(`t=1795168800,v1=${mark('new')}${isBeside ? `,v1=${mark('old')}` : ''}`);
  });
});
