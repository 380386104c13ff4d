import { describe, expect, it } from 'vitest';
import { blockEntry, blockingEntry } from '#domain/configuration/blocklist.ts';
import { junkCause } from '#domain/intake/junk.ts';
import { receiptOf } from '../../support/facts.ts';
import fc from '../../support/fast-check.ts';
import { receivedMail } from '../../support/received-mail.ts';

describe('MAIL-14 the blocklist', () => {
  it.each([
    ['spam@bad.test', ['spam@bad.test'], true],
    ['SPAM@Bad.Test', ['spam@bad.test'], true],
    ['other@bad.test', ['spam@bad.test'], false],
    ['x@bad.test', ['bad.test'], true],
    ['x@mail.bad.test', ['bad.test'], true],
    ['x@notbad.test', ['bad.test'], false],
    ['x@bad.test.example', ['bad.test'], false],
    ['bad.test@good.test', ['bad.test'], false],
    ['x@почта.рф', ['xn--80a1acny.xn--p1ai'], true],
    ['x@mail.xn--80a1acny.xn--p1ai', ['xn--80a1acny.xn--p1ai'], true],
    ['x@bad.test.', ['bad.test'], true],
    ['', ['bad.test'], false],
    ['eve+1@bad.test', ['eve@bad.test'], true],
    ['Eve+news+2@bad.test', ['eve@bad.test'], true],
    ['"eve"@bad.test', ['eve@bad.test'], true],
    ['"e\\ve"@bad.test', ['eve@bad.test'], true],
    ['"eve+1"@bad.test', ['eve@bad.test'], true],
    ['"eve x"@bad.test', ['eve@bad.test'], false],
    ['evelyn@bad.test', ['eve@bad.test'], false],
    ['e.v.e@bad.test', ['eve@bad.test'], false],
    ['e.v.e@gmail.com', ['eve@gmail.com'], true],
    ['eve@gmail.com', ['e.ve@gmail.com'], true],
    ['E.ve+1@googlemail.com', ['eve@gmail.com'], true],
    ['eve@gmail.com', ['eve+1@gmail.com'], false],
    ['eve+2@bad.test', ['eve+1@bad.test'], false],
    ['+eve@bad.test', ['eve@bad.test'], false],
  ])('%s with %j: %s', (sender, entries, blocked) => {
    expect(blockingEntry(sender, entries) !== undefined).toBe(blocked);
  });

  it.each([
    [' @Bad.Test ', 'bad.test'],
    ['*.bad.test', 'bad.test'],
    ['.bad.test', 'bad.test'],
    ['Spam@Bad.Test', 'spam@bad.test'],
    ['почта.рф', 'xn--80a1acny.xn--p1ai'],
    ['x@почта.рф', 'x@xn--80a1acny.xn--p1ai'],
    ['"Spam"@bad.test', 'spam@bad.test'],
    ['"a b"@bad.test', undefined],
    ['', undefined],
    ['bad', undefined],
    ['@', undefined],
    ['two words.test', undefined],
    ['a b@bad.test', undefined],
    ['<x@bad.test>', undefined],
    ['https://bad.test/', undefined],
  ])('the entry "%s" is stored as %s', (text, stored) => expect(blockEntry(text)).toBe(stored));

  it('an entry that is stored blocks what it was made from, and storing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const entry = blockEntry(address);
        if (entry === undefined) return;
        expect(blockEntry(entry)).toBe(entry);
        expect(blockingEntry(address, [entry])).toBe(entry);
      }),
    );
  });

  it.each([
    ['a blocked sender', {}, ['client.test'], 'blocked-sender'],
    ['a blocked envelope sender', { source: 'x@bad.test' }, ['bad.test'], 'blocked-sender'],
    ['spam', { spam: 'FAIL' }, [], 'spam'],
    ['a virus, whoever sent it', { virus: 'FAIL', spam: 'FAIL' }, ['client.test'], 'virus'],
    ['a grey verdict', { spam: 'GRAY' }, [], undefined],
    ['a bounce', { source: '' }, ['bad.test'], undefined],
  ] as const)('%s', (_, verdicts, blocked, cause) => {
    expect(junkCause(receivedMail(), receiptOf(verdicts), blocked)).toBe(cause);
  });
});
