import { describe, expect, it } from 'vitest';
import { htmlOfMarkdown } from '#adapters/markdown-it/markdown.ts';
import { macros } from '#domain/configuration/languages/macros.ts';
import { macroText } from '#domain/template/macro-text.ts';
import { markdownEscape, withoutMarkdownEscapes } from '#domain/template/markdown-escape.ts';
import { fillIn } from '#domain/work/fill-in.ts';
import fc from '../../support/fast-check.ts';

const data = {
  case: {
    number: 'SR-00000042',
    numberAndDate: 'SR-00000042 от 23.11.2026',
    subject: 'A *bold* [claim](http://evil.test)',
    registeredAt: '2026-11-22T21:30:00.000Z',
    link: 'https://desk.test/cases/42?a=1&b=2',
    closedAt: '',
  },
  customer: { name: 'Анна' },
  site: { timeZone: 'Europe/Moscow' },
};
const blocks = [
  { name: 'hours', text: { en: '**9 to 18**, {{ customer.name }}', ru: 'с 9 до 18' } },
  { name: 'all', text: { en: '{{ blocks.hours }}', ru: '' } },
];

describe('What an agent wrote is filled in', () => {
  it.each([
    ['{{ case.number }}', 'SR-00000042'],
    ['{{case.number}}', 'SR-00000042'],
    ['[#Number#] [# Number #] [#number#]', 'SR-00000042 SR-00000042 SR-00000042'],
    ['%НомерДатаОбращения%', 'SR-00000042 от 23.11.2026'],
    ['{{ case.registeredAt | day }}', '23 ноября 2026 г.'],
    ['{{ case.registeredAt | moment }}', '23 ноября 2026 г. в 00:30 GMT+3'],
    ['{{ case.closedAt | day }}.', '.'],
    ['{{ customer.name }}', 'Анна'],
    ['{{ case.link }}', '<https://desk.test/cases/42?a=1&b=2>'],
    ['%ТемаОбращения%', markdownEscape('A *bold* [claim](http://evil.test)')],
    ['{{ blocks.hours }}', 'с 9 до 18'],
  ])('NOTE-07 %s becomes %s', (text, filled) => {
    expect(fillIn(text, data, blocks, 'ru')).toBe(filled);
  });

  it.each([
    '{{ case.numbr }}',
    '{{ case }}',
    '{{ case.number | upcase }}',
    '{{ blocks.nothing }}',
    '{{ constructor.name }}',
    '{{ case.constructor }}',
    '{% if a %}x{% endif %}',
    '[#Nothing#]',
    '%Ничего%',
    '50% of %D0%B0%',
    'function f() { return {{a: 1}}; }',
  ])('NOTE-07 %s stays as it is: a customer’s braces break no answer', (text) => {
    expect(fillIn(text, data, blocks, 'en')).toBe(text);
  });

  it('NOTE-07 a block keeps its Markdown and is filled in, but holds no other block', () => {
    expect(fillIn('{{ blocks.hours }}', data, blocks, 'en')).toBe('**9 to 18**, Анна');
    expect(fillIn('{{ blocks.all }}', data, blocks, 'en')).toBe('{{ blocks.hours }}');
    expect(fillIn('{{ blocks.all }}', data, blocks, 'ru')).toBe('{{ blocks.hours }}');
  });

  it('NOTE-07 nothing that is filled in becomes a link, and its address shows as it was written', () => {
    for (const said of ['https://evil.test/a_b*c', 'see http://evil.test.', 'eve@evil.test', 'mailto:eve@evil.test']) {
      const html = htmlOfMarkdown(fillIn('{{ case.subject }}', { case: { subject: said } }, [], 'en'));
      expect(html).toBe(`<p>${said}</p>`);
    }
  });

  it('NOTE-07 a little text does not become megabytes', () => {
    const long = { case: { description: 'x'.repeat(10_000) } };
    const block = { name: 'much', text: { en: '{{ case.description }}'.repeat(6), ru: '' } };
    expect(fillIn('{{ blocks.much }}', long, [block], 'en')).toHaveLength(60_000);
    const longer = /^what is filled in becomes longer than 64 KB$/;
    expect(() => fillIn('{{ case.description }}'.repeat(7), long, [block], 'en')).toThrow(longer);
    expect(() => fillIn('{{ blocks.much }} {{ blocks.much }}', long, [block], 'en')).toThrow(longer);
  });

  it('NOTE-07 words without braces and macros stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[{[%]/g, '');
        expect(fillIn(plain, data, blocks, 'en')).toBe(plain);
      }),
    );
  });

  it('NOTE-07 no words of a customer are filled in a second time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('{{ case.number }}', '[#Number#]', '%НомерОбращения%', '{{ blocks.hours }}'),
        (said) => {
          const filled = fillIn('{{ case.subject }}', { case: { number: 'SR-1', subject: said } }, blocks, 'en');
          expect(withoutMarkdownEscapes(filled)).toBe(said);
        },
      ),
    );
  });
});

describe('Macros of other service desks', () => {
  it.each([...macros])('NOTE-07 %s stands for %s', (macro, liquid) => {
    expect(macroText(`a ${macro} b`)).toMatchObject({ liquid: `a ${liquid} b`, unknown: [] });
  });

  it('NOTE-07 count outside of Liquid only', () => {
    const source = '{{ "[#Number#]" }}{% raw %}[#Number#]{% endraw %}[#Number#]{% comment %}[#No#]{% endcomment %}';
    expect(macroText(source)).toMatchObject({
      liquid: source
        .replace('}[#Number#]{%', '}{{ case.number }}{%')
        .replace('{% raw %}{{ case.number }}', '{% raw %}[#Number#]')
        .replace('endraw %}[#Number#]', 'endraw %}{{ case.number }}'),
      unknown: [],
    });
  });

  it('NOTE-07 each place of the Liquid is known in the source', () => {
    const source = 'x [#Number#] y [#No#] %ТемаОбращения% z';
    const { liquid, origin, unknown } = macroText(source);
    for (const letter of ['x', 'y', 'z'])
      expect(origin(liquid.indexOf(` ${letter}`) + 1)).toBe(source.indexOf(` ${letter}`) + 1);
    expect(origin(liquid.indexOf('{{ case.subject'))).toBe(source.indexOf('%Тема'));
    expect(unknown).toEqual([{ macro: '[#No#]', at: source.indexOf('[#No#]') }]);
  });
});
