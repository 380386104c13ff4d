import { describe, expect, it } from 'vitest';
import { customerWords } from '#domain/case/people/customer-words.ts';
import { soughtOf } from '#domain/lists/sought.ts';
import fc from '../../support/fast-check.ts';

const mask = 'SR-{0}';

describe('CASE-15 a case is sought by its number in any form', () => {
  it.each([
    ['12', [12]],
    ['#12', [12]],
    ['№ 12', [12]],
    ['00000012', [12]],
    ['１２', [12]],
    ['SR-00000012', [12]],
    ['sr-12', [12]],
    ['sr 12', [12]],
    ['SR12', [12]],
    ['[SR-00000012]', [12]],
    ['Re: Printer of Ann [SR-00000012]', [12]],
    ['SR-12 and SR-13', [12, 13]],
    ['0', []],
    ['printer 12', []],
    ['12 monkeys', []],
    ['SR-', []],
    ['9'.repeat(30), []],
  ])('%s', (text, numbers) => {
    expect(soughtOf(text, mask, '').numbers).toEqual(numbers);
  });

  it.each([
    ['{0}', '12', [12]],
    ['{0}', '00000012', [12]],
    ['CASE/{0}/A', 'case 12', [12]],
    ['CASE/{0}/A', 'case/12/a', [12]],
    ['Обр_{0}', 'обр 12', [12]],
  ])('printed by the mask %s: %s', (other, text, numbers) => {
    expect(soughtOf(text, other, '').numbers).toEqual(numbers);
  });
});

describe('CASE-15 a customer is sought by beginnings of words', () => {
  it.each([
    ['Ann', ['ann']],
    ['Berger, Ann', ['berger', 'ann']],
    ['ann@client.test', ['ann@client.test']],
    ['<Ann.Berger@Client.TEST>', ['ann.berger@client.test']],
    ['client.te', ['client.te']],
    ['@client.test', ['client.test']],
    ['Анна Ёлкина', ['анна', 'елкина']],
    ['José', ['jose']],
    ['ＡＮＮ', ['ann']],
    ["O'Brien", ['brien']],
    ['J. Doe', ['doe']],
    ['a', []],
    ['…', []],
    ['an ann', ['ann']],
    ['one two three four five', ['one', 'two', 'three', 'four']],
    ['SR-12 Printer', []],
  ])('%s', (text, words) => {
    expect(soughtOf(text, mask, '').words).toEqual(words);
  });
});

describe('CASE-15 a customer is found by', () => {
  it.each([
    [
      'address, company and each name',
      'ann.berger@mail.client.co.uk',
      'Ann Müller-Berger',
      'acme',
      [...['ann.berger@mail.client.co.uk', 'mail.client.co.uk', 'client.co.uk', 'muller', 'berger']],
    ],
    ['no mail service', 'ann@gmail.com', 'Ann', undefined, ['ann@gmail.com']],
    [
      'Russian names',
      'kadry@zavod.test',
      'Семён Йошкин',
      'zavod',
      ['kadry@zavod.test', 'zavod.test', 'семен', 'иошкин'],
    ],
    ['no name that there is not', 'x@client.test', '', 'acme', ['x@client.test', 'client.test']],
  ])('%s', (_, address, name, accountId, words) => {
    expect(customerWords({ address, name, accountId })).toEqual(words);
  });

  it('whatever a sender calls themselves, by few short words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.emailAddress(), (name, address) => {
        const words = customerWords({ address, name: `${name} ${'a b'.repeat(200)}`, accountId: 'acme' });
        expect(words.length).toBeLessThanOrEqual(10);
        for (const word of words) expect(Buffer.byteLength(word)).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('any beginning of their address, as it is typed', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.integer({ min: 2, max: 60 }), (address, length) => {
        const [word] = soughtOf(address.slice(0, length), mask, '').words;
        const found = customerWords({ address, name: '', accountId: undefined });
        fc.pre(word !== undefined && /^[a-z0-9.@-]+$/i.test(address.slice(0, length)) && !address.startsWith('.'));
        expect(found.some((one) => one.startsWith(word ?? ''))).toBe(true);
      }),
    );
  });
});
