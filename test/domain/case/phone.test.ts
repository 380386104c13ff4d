import { describe, expect, it } from 'vitest';
import { phoneOf, whoAt } from '#domain/case/people/phone.ts';
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

  it('names who has it where a mail address would', () => {
    expect(whoAt('8 912 345-67-89')).toBe('tel:+79123456789');
    expect(whoAt(' Ann@Client.test ')).toBe('ann@client.test');
  });

  it.each([
    ['8 (912) 345-67', ['891234567']],
    ['89123456789', ['79123456789']],
    ['912 345-67-89', ['9123456789']],
    ['8912345', ['8912345']],
    ['Ann 12345', ['ann', '12345']],
  ])('CASE-15 and is sought as one types it: %s', (text, words) => {
    expect(soughtOf(text, 'SR-{0}').words).toEqual(words);
  });
});
