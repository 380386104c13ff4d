import { describe, expect, it } from 'vitest';
import { checkTemplate } from '#adapters/liquid/check-template.ts';
import { renderMail, renderWords } from '#adapters/liquid/render-mail.ts';
import { agentWords, mostWordBytes } from '#domain/case/agent-words.ts';
import { templateFaultLine } from '#domain/template/template-fault.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const customer = { language: 'en', audience: 'customer', textBlocks: [] } as const;
const data = {
  case: { number: 'SR-1' },
  mailbox: { signature: '' },
  site: { logo: '', name: '', timeZone: 'UTC' },
};

const doubled = (variable: string, times: number) =>
  `{% for i in (1..${times}) %}{% assign ${variable} = ${variable} | append: ${variable} %}{% endfor %}`;
const long = (variable: string, letters: string, times: number) =>
  `{% assign ${variable} = "${letters}" %}${doubled(variable, times)}`;

/** Each would run for minutes, or fill the memory, if nothing stopped it. */
const attacks: readonly (readonly [what: string, html: string])[] = [
  ['a huge range', '{% for i in (1..1000000000) %}x{% endfor %}'],
  [
    'a huge range after one that counts backwards',
    '{% for i in (1000000000..1) %}{% endfor %}{% for i in (1..999999999) %}{% endfor %}',
  ],
  [
    'a range of ranges',
    '{% for i in (1..900) %}{% for j in (1..900) %}{% for k in (1..900) %}{% endfor %}{% endfor %}{% endfor %}',
  ],
  [
    'loops in loops that print nothing',
    `${'{% for i in (1..90) %}'.repeat(8)}{% assign x = i %}${'{% endfor %}'.repeat(8)}`,
  ],
  ['a text that doubles', long('s', 'a', 60)],
  [
    'a capture that doubles',
    '{% assign s = "a" %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}{{ s }}',
  ],
  ['a loop that prints much', `{% for i in (1..90000) %}${'x'.repeat(60_000)}{% endfor %}`],
  ['replacing by more', `${long('s', 'a', 17)}{{ s | replace: "a", s }}`],
  [
    'looking for what is almost there',
    `${long('s', 'a', 17)}{% assign t = s | append: "b" | append: s %}{% assign p = s | append: "c" | append: s %}{% if t contains p %}{% endif %}`,
  ],
  [
    'splitting by what is almost there',
    `${long('s', 'a', 17)}{% assign p = s | append: "b" %}{{ s | split: p | size }}`,
  ],
  [
    'splitting into letters, again and again',
    `${long('s', 'ab', 16)}{% for i in (1..90000) %}{% assign l = s | split: "" | sort %}{% endfor %}`,
  ],
  [
    'stripping tags that do not end',
    `${long('s', '<script', 16)}{% for i in (1..90000) %}{% assign l = s | strip_html %}{% endfor %}`,
  ],
  [
    'a text of spaces',
    `${long('s', ' ', 17)}{% for i in (1..90000) %}{% assign l = s | strip | truncatewords: 5 %}{% endfor %}`,
  ],
  ['conditions nested thousands deep', `${'{% if 1 %}'.repeat(3000)}x${'{% endif %}'.repeat(3000)}`],
  ['brackets nested thousands deep', `{{ case${'[case'.repeat(9000)}${']'.repeat(9000)} }}`],
  [
    'a thousand filters',
    `{% assign s = "a" ${'| append: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" '.repeat(1200)} %}${doubled('s', 30)}`,
  ],
  ['braces that never close', '{{'.repeat(30_000)],
  ['percent signs and brackets', '[#%'.repeat(20_000)],
  ['tags that never close', '<a '.repeat(20_000)],
];

describe('No template can hang a function', () => {
  it.each(attacks)('NOTE-07 %s ends in time, when saved and when sent', (_, html) => {
    takesAMoment(() =>
      checkTemplate({ en: { subject: 'x', html, text: 'x' } }, { audience: 'customer', textBlocks: [] }),
    );
    takesAMoment(() => {
      try {
        renderMail({ subject: 'x', html, text: html }, { ...customer, data });
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    });
  });

  it.each([
    ['it makes too much text', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['it takes too long', `${'{% for i in (1..90) %}'.repeat(8)}{% assign x = i %}${'{% endfor %}'.repeat(8)}`],
    ['it becomes larger than 300 KB', `{% for i in (1..20) %}${'x'.repeat(20_000)}{% endfor %}`],
    ['a text to look for has 500 characters at most', `{{ "a" | split: "${'b'.repeat(501)}" | size }}`],
  ])('NOTE-07 it is told that %s', (fault, html) => {
    const { faults } = checkTemplate(
      { en: { subject: 'x', html, text: 'x' } },
      { audience: 'customer', textBlocks: [] },
    );
    expect(faults.map(templateFaultLine)).toEqual([expect.stringContaining(fault)]);
  });

  it('NOTE-07 text blocks cost nothing to those who do not name them, and end in time for those who do', () => {
    const textBlocks = Array.from({ length: 100 }, (_, index) => ({
      name: `b${index}`,
      text: { en: '*a* [x](https://a.test) '.repeat(400), ru: '' },
    }));
    const bomb = { name: 'bomb', text: { en: '{{ case.description }}'.repeat(450), ru: '' } };
    const about = {
      ...customer,
      data: { ...data, case: { number: 'SR-1', description: '[x*'.repeat(3_000) } },
      textBlocks: [...textBlocks, bomb],
    };
    const rendered = (html: string) =>
      takesAMoment(() => {
        try {
          return renderMail({ subject: 'x', html, text: 'x' }, about).html;
        } catch (error) {
          return String(error);
        }
      });
    expect(rendered('{{ blocks.b7 }}')).toContain('<em>a</em>');
    expect(rendered('{{ blocks.bomb }}')).toContain('longer than 64 KB');
    expect(rendered('{% for i in (1..90000) %}{% assign x = blocks.b7 %}{% endfor %}')).toMatch(
      /takes too long|limit exceeded/,
    );
  });

  it.each([
    '"',
    '&',
    '#\n',
    '-\n',
    'a@b.cd ',
    '`a` ',
    '*a* ',
    '> ',
    '[',
    '![',
    '|a',
    'a\n',
  ])('CASE-08 an answer of nothing but %j can be sent if it is taken in hand, and in time', (piece) => {
    const body = agentWords(`x${piece.repeat(mostWordBytes)}`.slice(0, mostWordBytes), 'A reply');
    const { html } = takesAMoment(() => renderWords(body, 'x', { language: 'en', audience: 'customer', data }));
    expect(html.length).toBeGreaterThan(mostWordBytes / 10);
  });

  it('CASE-08 a table of empty cells can be sent, too', () => {
    const table = `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'a\n'.repeat(20_000)}`;
    const { html } = renderWords(table, 'x', { language: 'en', audience: 'customer', data });
    expect(html).toContain('<td></td>');
  });

  it('NOTE-07 a template reads no files and no prototypes', () => {
    for (const html of [
      '{% include "package.json" %}',
      '{% layout "package.json" %}',
      '{{ case.constructor }}',
      '{{ case.toString }}',
    ])
      expect(() => renderMail({ subject: 'x', html, text: 'x' }, { ...customer, data })).toThrow();
    for (const file of ['package.json', './package.json', '/etc/passwd', '../../package.json'])
      expect(() =>
        renderMail({ subject: 'x', html: `{% render "${file}" %}`, text: 'x' }, { ...customer, data }),
      ).toThrow(/ENOENT/);
  });
});
