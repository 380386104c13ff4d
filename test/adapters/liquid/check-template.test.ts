import { describe, expect, it } from 'vitest';
import { baseTemplates } from '#adapters/liquid/base-templates.ts';
import { checkTemplate } from '#adapters/liquid/check-template.ts';
import type { TemplateParts } from '#domain/configuration/template-texts.ts';
import { templateFaultLine } from '#domain/template/template-fault.ts';

const textBlocks = [{ name: 'opening-hours', text: { en: 'We are *here* from 9 to 18', ru: 'Мы работаем с 9 до 18' } }];
const good: TemplateParts = {
  subject: 'Case {{ case.number }}',
  html: '<p>{{ case.number }}</p>',
  text: '{{ case.number }}',
};

function faultsOf(parts: Partial<TemplateParts>, audience: 'customer' | 'agent' = 'customer'): readonly string[] {
  return checkTemplate({ en: { ...good, ...parts } }, { audience, textBlocks }).faults.map(templateFaultLine);
}

const spam = 'does not work in mail: clients drop it, and filters take it for spam';

/** What stands in the HTML part → what is said of it. */
const wrong: readonly (readonly [html: string, fault: string])[] = [
  ['a\nb\n{{ case.numbr }}', 'line 3, column 4: there is no case.numbr. Did you mean case.number?'],
  ['{{ cse.number }}', 'line 1, column 4: there is no cse. Did you mean case?'],
  ['{{ customer.shoeSize }}', 'line 1, column 4: there is no customer.shoeSize'],
  ['{{ case.number.digits }}', 'line 1, column 4: there is no case.number.digits'],
  ['{{ case["numbr"] }}', 'line 1, column 4: there is no case.numbr. Did you mean case.number?'],
  ['{% if case.sbject != "" %}x{% endif %}', 'line 1, column 7: there is no case.sbject. Did you mean case.subject?'],
  ['{{ "a" | append: case.x }}', 'line 1, column 18: there is no case.x'],
  ['{% if 1 == 2 %}{{ case.x }}{% endif %}', 'line 1, column 19: there is no case.x'],
  ['{{ deadline.at }}', 'line 1, column 4: there is no deadline in mails to customers'],
  ['{{ case.link }}', 'line 1, column 4: there is no case.link in mails to customers'],
  ['{{ constructor.name }}', 'line 1, column 4: there is no constructor'],
  ['{{ case.__proto__ }}', 'line 1, column 4: there is no case.__proto__'],
  [
    '{{ blocks.opening-hour }}',
    'line 1, column 4: there is no blocks.opening-hour. Did you mean blocks.opening-hours?',
  ],
  [
    '{% for level in scale.levels %}\n{{ level.lnk }}{% endfor %}',
    'line 2, column 4: there is no level.lnk. Did you mean level.link?',
  ],
  ['{% for l in scale.levls %}{% endfor %}', 'line 1, column 13: there is no scale.levls. Did you mean scale.levels?'],
  ['a {{ case.number | upcas }}', 'line 1, column 20: there is no filter "upcas". Did you mean upcase?'],
  [
    '{{ "now" | date: "%Y" }}',
    'line 1, column 12: there is no filter "date": times are written by day, short_day and moment',
  ],
  ['{% fi case %}', 'line 1, column 1: there is no tag "fi". Did you mean if?'],
  ['{% include "/etc/passwd" %}', 'line 1, column 1: there is no tag "include"'],
  ['{% layout "x" %}', 'line 1, column 1: there is no tag "layout"'],
  ['{% endif %}', 'line 1, column 1: {% endif %} stands alone: nothing is open that it belongs to'],
  ['x {% else %}', 'line 1, column 3: {% else %} stands alone: nothing is open that it belongs to'],
  ['x\n {% if case.number %}y', 'line 2, column 2: {% if %} is not closed with {% endif %}'],
  ['x {{ case.number', 'line 1, column 3: {{ is not closed with }}'],
  ['x {% if', 'line 1, column 3: {% is not closed with %}'],
  ['{{ case.number subject }}', 'line 1, column 1: one value at a time: {{ a }} {{ b }}'],
  ['{{ case.number + 1 }}', 'line 1, column 17: after a value only "|" and a filter may follow'],
  ['x {{ case }}', 'line 1, column 3: case has no text of its own: name one of its columns'],
  ['x {{ case.number case.subject }}', 'line 1, column 3: one value at a time: {{ a }} {{ b }}'],
  ['{{ }}', 'line 1, column 4: a value is missing'],
  ['{% for a of b %}{% endfor %}', 'line 1, column 1: {% for %} is not written as Liquid wants it'],
  [
    '{% render "facts" %}',
    'line 1, column 1: there is no partial "facts": there are downloads, scale, case-facts, priority, newest-words, answering',
  ],
  ['{% render case.number %}', 'line 1, column 1: {% render %} needs the name of a partial in quotes'],
  ['{% render "scale" %}', 'line 1, column 1: there is no scale'],
  ['Dear [#Contact.Nam#]', 'line 1, column 6: there is no macro [#Contact.Nam#]. Did you mean [#Contact.Name#]?'],
  ['о %ТемаОбращенья%', 'line 1, column 3: there is no macro %ТемаОбращенья%. Did you mean %ТемаОбращения%?'],
  ['[#Number#] {{ case.x }}', 'line 1, column 15: there is no case.x'],
  ['[#Number#]\n[#Subject#] {{ case.x }}', 'line 2, column 16: there is no case.x'],
  ['a\n<script>x</script>', `line 2, column 1: <script> ${spam}`],
  ['<p onclick="x()">y</p>', `line 1, column 4: onclick ${spam}`],
  ['<img/src="x"/onerror="x()">', `line 1, column 14: onerror ${spam}`],
  ['<a href="x"onclick=x>y</a>', `line 1, column 12: onclick ${spam}`],
  ['<a href="javascript:alert(1)">x</a>', 'line 1, column 10: links to "javascript:" do not work in mail: use https'],
  [' \n', 'line 1, column 1: the html is empty'],
  ['я'.repeat(33_000), 'line 1, column 1: the html is larger than 64 KB'],
];

describe('A template is checked when it is saved', () => {
  it.each(wrong.map(([html, fault]) => [fault, html] as const))('NOTE-07 it is told that %s', (fault, html) => {
    expect(faultsOf({ html })[0]).toBe(`en.html, ${fault}`);
  });

  it('NOTE-07 every fault of every part and language is told', () => {
    const texts = {
      en: { subject: '{{ case.x }}', html: '{{ case.y }} {{ case.z }}', text: '' },
      ru: { subject: 'а', html: 'б', text: '\n  {% fi %}' },
    };
    expect(checkTemplate(texts, { audience: 'agent', textBlocks }).faults.map(templateFaultLine)).toEqual([
      'en.subject, line 1, column 4: there is no case.x',
      'en.html, line 1, column 4: there is no case.y',
      'en.html, line 1, column 17: there is no case.z',
      'en.text, line 1, column 1: the text is empty',
      'ru.text, line 2, column 3: there is no tag "fi". Did you mean if?',
    ]);
  });

  it.each(Object.entries(baseTemplates))('NOTE-07 the texts of %s that ship have no fault', (name, {
    texts,
    audience,
  }) => {
    expect(checkTemplate(texts, { name, audience, textBlocks: [] })).toEqual({ faults: [], warnings: [] });
  });

  it.each([
    '{% assign n = case.number | append: "!" %}{{ n }}',
    '{% if scale %}{% for level in scale.levels %}{{ forloop.index }} {{ level.name }}{% endfor %}{% endif %}',
    '{{ blocks.opening-hours }} [#Number#] %НомерДатаОбращения%',
    '{% raw %}{{ not.liquid }} [#Nothing#]{% endraw %}{% comment %}[#Nothing#]{% endcomment %}',
    '{{ case.subject | truncate: 20 | upcase }} {{ scale.levels.size }} {{ scale.levels[0].name }}',
    '{% render "scale", scale: scale %}',
    '{% case case.priority %}{% when "High" %}!{% else %}-{% endcase %}{% unless case.subject == "" %}x{% endunless %}',
    '{% if case.number == "1" and case.subject != "" or case.group contains "a" %}x{% endif %}{{ case.number == "1" }}',
    '100%скидка and %D0%B0% stay as they are',
  ])('NOTE-07 %j is taken', (html) => {
    expect(faultsOf({ html })).toEqual([]);
  });

  it('NOTE-08 a template may have one language, and is told what that means', () => {
    expect(checkTemplate({ ru: good }, { audience: 'customer', textBlocks: [] })).toEqual({
      faults: [],
      warnings: [
        expect.objectContaining({ en: 'There are no English texts: who would get them gets the Russian ones' }),
      ],
    });
  });

  it('NOTE-07 a template that names what only some mails have is told so', () => {
    const texts = { en: { ...good, html: '{{ scale.expiresAt | day }}' }, ru: good };
    expect(checkTemplate(texts, { audience: 'customer', textBlocks: [] }).warnings.map(({ en }) => en)).toEqual([
      'en.html, line 1, column 4: only some mails have scale: ask with {% if scale %}, or the others are not sent',
    ]);
    const rated = { ...good, subject: '{{ rating.level }}' };
    const aside = checkTemplate({ en: rated }, { name: 'assigned', audience: 'agent', textBlocks: [] });
    expect(aside.warnings.map(({ en }) => en).join('\n')).toContain('only some mails have rating');
  });
});
