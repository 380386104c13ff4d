import { describe, expect, it } from 'vitest';
import { keysOf, phoneOf, soughtPhone } from '#domain/case/people/dialled-phone.ts';
import { phoneKeys, phoneWords } from '#domain/case/people/phone.ts';
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
    expect(phoneOf(text, '')).toBe(phone);
  });

  it.each([
    ['DE', '030 901820', '+4930901820'],
    ['DE', '+49 30 901820', '+4930901820'],
    ['DE', '+49 (0)30 901820', '+4930901820'],
    ['DE', '0049 30 901820', '+4930901820'],
    ['DE', '(030) 90 18-20', '+4930901820'],
    ['DE', '89 123456789', '+4989123456789'],
    ['DE', '+7 912 345-67-89', '+79123456789'],
    ['RU', '912 345-67-89', '+79123456789'],
    ['RU', '8 (912) 345-67-89', '+79123456789'],
    ['GB', '020 7946 0018', '+442079460018'],
    ['US', '(212) 555-0123', '+12125550123'],
    ['FR', '01 23 45 67 89', '+33123456789'],
    ['IT', '06 1234 5678', '+390612345678'],
    ['ZZ', '030 901820', '030901820'],
    ['DE', '112', undefined],
  ])('where it is written as at home in %s: %s', (country, text, phone) => {
    expect(phoneOf(text, country)).toBe(phone);
  });

  it.each([
    ['DE', '+49 30 901820', 'tel:030901820', true],
    ['DE', '030 901820', 'tel:030901820', true],
    ['', '+49 30 901820', 'tel:030901820', false],
    ['AT', '+49 30 901820', 'tel:030901820', false],
  ])('and is known since before anybody said the country: %s, %s', (country, text, key, isKnown) => {
    expect(keysOf(text, country).includes(key)).toBe(isKnown);
  });

  it.each([
    ['8 912 345-67-89', ['tel:+79123456789', 'tel:9123456789']],
    ['(912) 345-67-89', ['tel:9123456789', 'tel:*9123456789']],
    ['030 1234567', ['tel:0301234567']],
    [' Ann@Client.test ', ['ann@client.test']],
  ])('is looked for as it may have been given before: %s', (text, keys) => {
    expect(keysOf(text, '')).toEqual(keys);
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
    ['+49 1512 3456789', '01512 3456789'],
    ['+49 1512 3456789', '+49 1512 3456789'],
    ['030 901820', '+49 30 901820'],
  ])('CASE-15 stored as %s it is found as %s', (stored, sought) => {
    const word = soughtPhone(phoneOf(sought, '') ?? '');
    expect(phoneWords(phoneOf(stored, '') ?? '').filter((one) => one.startsWith(word))).not.toEqual([]);
  });

  it.each([
    ['8 (912) 345-67', ['891234567']],
    ['89123456789', ['9123456789']],
    ['912 345-67-89', ['123456789']],
    ['8912345', ['8912345']],
    ['Ann 12345', ['ann', '12345']],
  ])('CASE-15 and is sought as one types it: %s', (text, words) => {
    expect(soughtOf(text, 'SR-{0}', '').words).toEqual(words);
  });
});
