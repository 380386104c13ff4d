import { describe, expect, it } from 'vitest';
import { statusIn } from '#domain/mail/bounce/delivery-status.ts';
import { verdictOn } from '#domain/mail/bounce/verdict.ts';
import fc from '../../../support/fast-check.ts';
import { deadAtProviders } from './dead-at-providers.ts';
import { goodAtProviders } from './good-at-providers.ts';
import { deadInPassing, goodInPassing } from './refusals-in-passing.ts';
import { ofDeadAddresses } from './refusals-of-dead-addresses.ts';
import { ofGoodAddresses } from './refusals-of-good-addresses.ts';

const verdict = (stated: string, answer: string) => verdictOn(statusIn(stated) ?? statusIn(answer) ?? '5.0.0', answer);

describe('MAIL-16 an address that is no good is told from one that is refused for another reason', () => {
  it.each([...ofDeadAddresses, ...deadAtProviders])('%s says %s %s: dead', (_, stated, answer) =>
    expect(verdict(stated, answer)).toMatchObject({ permanent: true }));

  it.each([...ofGoodAddresses, ...goodAtProviders])('%s says %s %s: may be good', (_, stated, answer) =>
    expect(verdict(stated, answer)).toMatchObject({ permanent: false }));

  it.each(deadInPassing)('%s: dead', (answer) => expect(verdict('', answer)).toMatchObject({ permanent: true }));

  it.each(goodInPassing)('%s: may be good', (answer) =>
    expect(verdict('', answer)).toMatchObject({ permanent: false }));

  it('MAIL-16 what was weighed is told', () => {
    expect(verdict('5.1.1', '552 5.2.2 Over quota').evidence).toEqual([
      '5.1.1: unknown',
      '5.2.2: full',
      '"quota": full',
    ]);
  });

  it('MAIL-16 what speaks for the address wins, whatever else is said', () => {
    const dead = fc.constantFrom(...ofDeadAddresses, ...deadAtProviders);
    const speaksForIt = fc.constantFrom(
      'mailbox full',
      'try later: greylisted',
      'DMARC policy',
      'sender rejected',
      'spam',
    );
    fc.assert(
      fc.property(dead, speaksForIt, ([, stated, answer], other) => {
        expect(verdict(stated, `${answer.slice(0, 800)} ${other}`).permanent).toBe(false);
      }),
    );
  });
});
