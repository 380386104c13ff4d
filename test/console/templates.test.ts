import { describe, expect, it } from 'vitest';
import { lineDifferences } from '../../console/pages/templates/line-differences.ts';
import { offered, soughtAt, withOffer } from '../../console/pages/templates/offer-typing.ts';
import type { Offer } from '../../console/pages/templates/template-requests.ts';

const offer = (name: string, kind: Offer['kind'], help: string): Offer => ({
  ...{ name, kind, example: '' },
  insert: kind === 'macro' ? name : `{{ ${name} }}`,
  help: { en: help, ru: help },
});
const offers = [
  offer('case.number', 'column', 'Number of the case'),
  offer('case.subject', 'column', 'Subject of the case'),
  offer('customer.name', 'column', 'Name of the customer'),
  offer('[#Number#]', 'macro', 'Number of the case'),
  offer('%НомерОбращения%', 'macro', 'Number of the case'),
];

/** The caret stands at the bar. */
function typed(text: string) {
  const caret = text.indexOf('|');
  const written = text.replace('|', '');
  const sought = soughtAt(written, caret);
  const found = sought ? offered(offers, written, sought, 'en') : [];
  const [first] = found;
  const chosen = sought && first ? withOffer(written, caret, sought, first) : undefined;
  return { names: found.map(({ name }) => name), chosen: chosen?.text };
}

it.each([
  ['Hello {{|', ['case.number', 'case.subject', 'customer.name'], 'Hello {{ case.number }}'],
  ['Hello {{ cus|, welcome', ['customer.name'], 'Hello {{ customer.name }}, welcome'],
  ['{{ case.s| }} is', ['case.subject'], '{{ case.subject }} is'],
  ['{{ name| }}', ['customer.name'], '{{ customer.name }}'],
  ['[#num|', ['[#Number#]'], '[#Number#]'],
  ['%ном|%', ['%НомерОбращения%'], '%НомерОбращения%'],
  ['{{ nothing like it|', [], undefined],
  ['{{ case.number }} and|', [], undefined],
  ['width: 50%|', [], undefined],
  ['we take 50%x|', [], undefined],
])('NOTE-07 who types %j is offered %j', (text, names, chosen) => {
  expect(typed(text)).toEqual({ names, chosen });
});

describe('NOTE-07 what a version says otherwise', () => {
  it.each([
    ['a\nb\nc', 'a\nb\nc', []],
    ['a\nb\nc', 'a\nx\nc', ['-b', '+x']],
    ['a\nc', 'a\nb\nc', ['+b']],
    ['a\nb\nc', 'c', ['-a', '-b']],
    ['', 'a', ['-', '+a']],
  ])('from %j to %j', (before, after, lines) => {
    const told = lineDifferences(before, after).filter(({ is }) => is !== 'same');
    expect(told.map(({ is, text }) => `${is === 'new' ? '+' : '-'}${text}`)).toEqual(lines);
  });
});
