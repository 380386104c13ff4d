import { expect, it } from 'vitest';
import { withoutAddresses } from '#domain/words/without-addresses.ts';

it.each([
  [
    'what SES says of a recipient',
    'Email address is not verified. The following identities failed the check in region EU-WEST-1: ann@client.test, Bob <bob+1@client.test>',
    'Email address is not verified. The following identities failed the check in region EU-WEST-1: <address>, Bob <<address>>',
  ],
  [
    'an ARN',
    'on resource arn:aws:ses:eu-west-1:1234:identity/ann@client.test',
    'on resource arn:aws:ses:eu-west-1:1234:identity/<address>',
  ],
  ['quotes', '"ann b"@client.test is wrong', '<address> is wrong'],
  ['letters of any alphabet', 'нет ящика анна@почта.рф!', 'нет ящика <address>!'],
  ['the end of a sentence', 'Nobody is ann@client.test: sorry', 'Nobody is <address>: sorry'],
])('OPS-04 logs hold no addresses: %s', (_, text, without) => {
  expect(withoutAddresses(text)).toBe(without);
});

it.each([
  '0102018f-abc-000000@eu-west-1.amazonses.com',
  '0100-1@email.amazonses.com',
  'raw/abc',
  'a @ b',
  '@client.test',
])('OPS-04 logs keep what is nobody: %s', (text) => expect(withoutAddresses(text)).toBe(text));

it('OPS-04 a long line costs little', () => {
  const text = 'a'.repeat(200_000);
  expect(withoutAddresses(text)).toBe(text);
});
