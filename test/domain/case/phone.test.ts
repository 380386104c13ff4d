import { describe, expect, it } from 'vitest';
import { keysOf, phoneKeys, phoneOf, phoneWords, soughtPhone } from '#domain/case/people/phone.ts';
import { soughtOf } from '#domain/lists/sought.ts';

describe('CASE-07 a phone is one phone however it is written', () => {
  it.each([
    ['8 (912) 345-67-89', '+79123456789'],
    ['+7 912 345 67 89', '+79123456789'],
    ['79123456789', '+79123456789'],
    ['tel:+79123456789', '+79123456789'],
    ['0049 30 / 123 456', '+4930123456'],
    ['+49 (30) 123–456', '+4930123456'],
    ['030 123456', '030123456'],
    ['＋４９ ３０ １２３４５６', '+4930123456'],
    ['112', undefined],
    ['+1234567890123456', undefined],
    ['ext. 12345', undefined],
    ['ann@client.test', undefined],
    ['', undefined],
  ])('%s', (text, phone) => {
    expect(phoneOf(text)).toBe(phone);
  });

  it.each([
    ['8 912 345-67-89', ['tel:+79123456789', 'tel:9123456789']],
    ['(912) 345-67-89', ['tel:9123456789', 'tel:*9123456789']],
    ['030 1234567', ['tel:0301234567']],
    [' Ann@Client.test ', ['ann@client.test']],
  ])('is looked for as it may have been given before: %s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it('and never as another country’s with the same last digits', () => {
    const [russian, american] = ['+79123456789', '+19123456789'].map(phoneKeys);
    expect(american?.sought.filter((key) => russian?.stored.includes(key))).toEqual([]);
  });

  it.each([
    ['(912) 345-67-89', '+7 912 345-67-89'],
    ['+7 912 345-67-89', '912 345 67 89'],
    ['+7 912 345-67-89', '8 912 345'],
    ['030 1234567', '+49 30 1234567'],
    ['+49 30 1234567', '030 1234567'],
    ['+49 30 1234567', '030 12345'],
  ])('CASE-15 stored as %s it is found as %s', (stored, sought) => {
    const word = soughtPhone(phoneOf(sought) ?? '');
    expect(phoneWords(phoneOf(stored) ?? '').filter((one) => one.startsWith(word))).not.toEqual([]);
  });

  it.each([
    ['8 (912) 345-67', ['891234567']],
    ['89123456789', ['123456789']],
    ['912 345-67-89', ['123456789']],
    ['8912345', ['8912345']],
    ['Ann 12345', ['ann', '12345']],
  ])('CASE-15 and is sought as one types it: %s', (text, words) => {
    expect(soughtOf(text, 'SR-{0}').words).toEqual(words);
  });
});
