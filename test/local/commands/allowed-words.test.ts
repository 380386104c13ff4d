import { expect, it } from 'vitest';
import { allowedWords, unblockedWords } from '../../../local/commands/held/allowed-words.ts';

const address = 'eve+1@bad.test';

it.each([
  [true, true, undefined, 'eve+1@bad.test gets automatic mail again. Its mail is no longer blocked.'],
  [false, false, undefined, 'eve+1@bad.test was not kept from automatic mail. Its mail was not blocked.'],
  [
    true,
    true,
    'bad.test',
    'eve+1@bad.test gets automatic mail again. Its own entry is off the blocklist, but its mail is still blocked by bad.test: --unblock bad.test',
  ],
  [
    false,
    false,
    'eve@bad.test',
    'eve+1@bad.test was not kept from automatic mail. Its mail is still blocked by eve@bad.test: --unblock eve@bad.test',
  ],
])('MAIL-14 npm run held -- --allow tells what is so now: %s %s %s', (wasSuppressed, wasBlocked, blockedBy, words) => {
  expect(allowedWords({ allowed: { address, wasSuppressed, wasBlocked, blockedBy } })).toBe(words);
});

it('MAIL-14 npm run held -- --unblock tells what still blocks, an address or a domain', () => {
  expect(unblockedWords({ unblocked: address })).toBe('eve+1@bad.test is no longer blocked.');
  expect(unblockedWords({ unblocked: address, blockedBy: 'eve@bad.test' })).toBe(
    'eve+1@bad.test has no entry of its own any more, but eve@bad.test blocks it: --unblock eve@bad.test',
  );
});
