import { describe, expect, it } from 'vitest';
import type { Person } from '#domain/privacy/person.ts';
import { redacted } from '#domain/privacy/redaction.ts';
import fc from '../../support/fast-check.ts';

const ann: Person = {
  ids: ['c1'],
  addresses: ['ann@client.test'],
  phones: ['+4930901820'],
  names: ['Ann Berger', 'Annie', 'Мария Кюри'],
};

describe('OPS-07 nothing names who was erased', () => {
  it.each([
    ['an address', 'write to ann@client.test.', 'write to erased@erased.invalid.'],
    ['in capitals', 'ANN@Client.Test', 'erased@erased.invalid'],
    ['in brackets', 'Ann Berger <ann@client.test>', '[erased] <erased@erased.invalid>'],
    [
      'no longer one',
      'joann@client.test, ann@client.test.au, ann@client.test-x',
      'joann@client.test, ann@client.test.au, ann@client.test-x',
    ],
    ['a whole name', 'Ann Berger called, said ann berger', '[erased] called, said [erased]'],
    ['no part of one', 'Joann Bergerac and Ann', 'Joann Bergerac and Ann'],
    ['a name in other letters', 'Была Мария Кюри.', 'Была [erased].'],
    ['a name of one word where it stands alone', 'Annie', '[erased]'],
    ['and not in a sentence', 'Annie is a film', 'Annie is a film'],
    ['a phone', 'tel:+4930901820', 'tel:[erased]'],
    ['no longer one', '+49309018201', '+49309018201'],
    ['nothing', '', ''],
  ])('%s: %s', (_, text, expected) => {
    expect(redacted(text, ann)).toBe(expected);
  });

  it('wherever it stands', () => {
    expect(redacted({ a: ['ann@client.test', 1, null], b: new Set(['Ann Berger']), c: { d: true } }, ann)).toEqual({
      a: ['erased@erased.invalid', 1, null],
      b: new Set(['[erased]']),
      c: { d: true },
    });
  });

  it('and nothing of ours that is called as they are: a case is worked on', () => {
    const person = { ...ann, names: ['Billing', 'High', 'Customer Care', 'in-progress'] };
    const about = {
      ...{ number: 1, status: 'in-progress', priority: 'High', group: 'Customer Care', agent: 'ann@client.test' },
      ...{ service: 'Billing', language: 'en', correspondence: { customer: { address: 'x@y.test', name: 'Billing' } } },
      ...{ last: { who: 'Customer Care', text: 'Billing' } },
    };
    expect(redacted(about, person)).toEqual({
      ...about,
      correspondence: { customer: { address: 'x@y.test', name: '[erased]' } },
      last: { who: '[erased]', text: '[erased]' },
    });
  });

  it('and once more changes nothing', () => {
    const piece = fc.constantFrom(
      'ann@client.test',
      'Ann Berger',
      ' ',
      '.',
      'x',
      '+4930901820',
      '<',
      '@',
      'Мария Кюри',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = redacted(pieces.join(''), ann);
        expect(redacted(once, ann)).toBe(once);
      }),
    );
  });
});
