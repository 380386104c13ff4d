import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { baseTemplates } from '#adapters/liquid/base-templates.ts';
import { renderMail, renderWords } from '#adapters/liquid/render-mail.ts';
import { templateSample } from '#domain/template/template-sample.ts';
import { fillIn } from '#domain/work/fill-in.ts';
import fc from '../../support/fast-check.ts';

type Data = Record<string, Record<string, unknown>>;

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b>',
  "' onclick='x",
  '{{ case.number }}',
  '{% raw %}',
  '{{ blocks.hours }}',
  '[#Number#]',
  '%ТемаОбращения%',
  '[x](javascript:alert(1))',
  '![x](http://evil.test/x.png)',
  '**b** _i_ `c` ~~s~~',
  '\n# h\n> q\n- l\n1. n\n    code\n```\n',
  '<http://evil.test>',
  '&lt;b&gt; &#60;b&#62;',
  '\\',
  '\ud83d',
  '\u0000',
);
const words = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 6 })
  .map((all) => all.join(''));

/** The data with each text replaced by a customer's words, but for signatures: those are the owner's and the agent's Markdown. */
function saying(data: unknown, said: string): unknown {
  if (typeof data === 'string') return said;
  if (Array.isArray(data)) return data.map((one) => saying(one, said));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, one]) => [name, name === 'signature' ? one : saying(one, said)]),
  );
}

function dataOf(language: 'en' | 'ru', said: string): Data {
  const { language: _, ...rows } = templateSample(language);
  return saying(rows, said) as Data;
}

/** Which elements, attributes and comments there are, whatever stands in them. */
function markup(html: string): readonly string[] {
  const found = new Set<string>();
  const parser = new Parser({
    onopentagname: (name) => found.add(`<${name}>`),
    onattribute: (name) => found.add(name),
    oncomment: (text) => found.add(`<!--${text}-->`),
    onprocessinginstruction: (name) => found.add(`<${name}`),
  });
  parser.end(html);
  return [...found].toSorted();
}

const everyFilter = [
  'capitalize',
  'downcase',
  'escape',
  'first',
  'join: ", "',
  'lstrip',
  'newline_to_br',
  'prepend: "<"',
  'raw',
  'remove: "a"',
  'replace: "a", "<"',
  'reverse',
  'rstrip',
  'size',
  'slice: 1, 3',
  'sort',
  'split: "a"',
  'strip_html',
  'strip_newlines',
  'times: 2',
  'truncate: 7',
  'truncatewords: 2',
  'upcase',
  'url_encode',
  'day',
  'short_day',
  'moment',
  'default: "<"',
];

describe('Whatever customers write', () => {
  it('NOTE-07 no words of theirs break a template or become markup', () => {
    const templates = Object.values(baseTemplates);
    fc.assert(
      fc.property(words, fc.constantFrom(...templates), fc.constantFrom('en', 'ru'), (said, base, language) => {
        const parts = base.texts[language];
        if (!parts) throw new Error('Each template has texts in both.');
        const about = { language, audience: base.audience, textBlocks: [] } as const;
        const plain = renderMail(parts, { ...about, data: dataOf(language, 'plain\nwords') });
        const odd = renderMail(parts, { ...about, data: dataOf(language, `odd\nwords${said}`) });
        expect(markup(odd.html)).toEqual(markup(plain.html));
        expect(odd.subject).not.toMatch(/[\r\n]/);
        expect(odd.html.isWellFormed() && odd.text.isWellFormed() && odd.subject.isWellFormed()).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('NOTE-07 no filter lets markup through', () => {
    fc.assert(
      fc.property(words, fc.array(fc.constantFrom(...everyFilter), { minLength: 1, maxLength: 3 }), (said, filters) => {
        const html = `<i>{% capture c %}{{ case.subject | ${filters.join(' | ')} }}{% endcapture %}{{ c }}</i>`;
        const mail = renderMail(
          { subject: 'x', html, text: 'x' },
          { language: 'en', audience: 'agent', data: dataOf('en', said), textBlocks: [] },
        );
        const inner = /<i>([\s\S]*)<\/i>/.exec(mail.html)?.[1] ?? '';
        expect(inner.replaceAll('<br>', '')).not.toMatch(/[<>"]/);
      }),
      { numRuns: 150 },
    );
  });

  it('NOTE-07 what is filled into a reply or a text block is no markup', () => {
    fc.assert(
      fc.property(words, (said) => {
        const data = dataOf('en', said);
        const filled = fillIn('Dear {{ customer.name }} end', data, [], 'en');
        const { html } = renderWords(filled, 'x', { language: 'en', audience: 'agent', data });
        const shown = /<p>Dear ([\s\S]*) end<\/p>/.exec(html.slice(html.indexOf('class="words"')));
        const links = /<a href="(https?:\/\/|mailto:)[^"<>]*">|<\/a>|<br>|<\/?p>/g;
        expect((shown?.[1] ?? '').replace(links, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 150 },
    );
  });
});
