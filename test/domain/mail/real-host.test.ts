import { expect, it } from 'vitest';
import { realHost } from '#domain/mail/real-host.ts';

it.each([
  ['an address of another server', 'https://evil.test/a', 'https://bank.example/login', 'evil.test'],
  ['a name of another server', 'https://evil.test/', 'bank.example', 'evil.test'],
  [
    'a name that begins as those of the web do, in a sentence',
    'https://evil.test/',
    'Go to www.bank.example now',
    'evil.test',
  ],
  [
    'an address that is another server before its @',
    'https://bank.example@evil.test/',
    'https://bank.example/',
    'evil.test',
  ],
  [
    'a server that begins like another one',
    'https://bank.example.evil.test/',
    'https://bank.example/',
    'bank.example.evil.test',
  ],
  ['letters that pass for others', 'https://www.bаnk.com/', 'Our bank', 'www.xn--bnk-6cd.com'],
  ['an address in capitals', 'https://evil.test/', 'HTTPS://BANK.EXAMPLE', 'evil.test'],
])('CONS-12 of a link whose text is %s it tells where it leads', (_, href, text, host) => {
  expect(realHost(href, text)).toBe(host);
});

it.each([
  ['words', 'https://shop.test/', 'Read more'],
  ['its own server', 'https://shop.test/offer?id=1', 'https://shop.test/offer'],
  ['another server of the same owner', 'https://click.shop.example/x', 'www.shop.example'],
  ['an international name of a country that writes so', 'https://пример.рф/', 'пример.рф'],
  ['a sentence that names something', 'https://shop.test/', 'See bank.example and others'],
  ['a version', 'https://shop.test/', '2.0.1'],
  ['an address to write to', 'mailto:ann@shop.test', 'bank.example'],
  ['nothing', 'https://shop.test/', ''],
  ['no address at all', 'not an address', 'bank.example'],
])('CONS-12 of a link whose text is %s it tells nothing', (_, href, text) => {
  expect(realHost(href, text)).toBeUndefined();
});
