import { describe, expect, it } from 'vitest';
import { htmlOfMarkdown, textOfMarkdown } from '#adapters/markdown-it/markdown.ts';
import { markdownEscape } from '#domain/template/markdown-escape.ts';
import fc from '../../support/fast-check.ts';

describe('An agent’s Markdown', () => {
  it.each([
    ['**b** _i_', '<p><strong>b</strong> <em>i</em></p>'],
    ['one\ntwo', '<p>one<br>\ntwo</p>'],
    ['[x](https://a.test/b?c=d&e)', '<p><a href="https://a.test/b?c=d&amp;e">x</a></p>'],
    ['https://a.test/b_c_d', '<p><a href="https://a.test/b_c_d">https://a.test/b_c_d</a></p>'],
    ['write to anna@a.test', '<p>write to <a href="mailto:anna@a.test">anna@a.test</a></p>'],
    ['[x](mailto:anna@a.test)', '<p><a href="mailto:anna@a.test">x</a></p>'],
    ['![the screen](https://a.test/x.png)', '<p><a href="https://a.test/x.png">the screen</a></p>'],
    ['![](https://a.test/x.png)', '<p><a href="https://a.test/x.png">https://a.test/x.png</a></p>'],
    ['[![y](https://a.test/x.png)](https://b.test)', '<p><a href="https://b.test">y</a></p>'],
    ['![<b>](https://a.test/"x")', '<p><a href="https://a.test/%22x%22">&lt;b&gt;</a></p>'],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['[x](JaVaScRiPt:alert(1))', '<p>[x](JaVaScRiPt:alert(1))</p>'],
    ['[x](&#106;avascript:alert(1))', '<p>[x](&amp;#106;avascript:alert(1))</p>'],
    ['[x]( \u0001javascript:alert(1))', '<p>[x]( \u0001javascript:alert(1))</p>'],
    ['[x](data:text/html,y)', '<p>[x](data:text/html,y)</p>'],
    ['[x](vbscript:y)', '<p>[x](vbscript:y)</p>'],
    ['[x](file:///etc/passwd)', '<p>[x](file:///etc/passwd)</p>'],
    ['[x](/relative)', '<p>[x](/relative)</p>'],
    ['<javascript:alert(1)>', '<p>&lt;javascript:alert(1)&gt;</p>'],
    ['![x](data:image/png;base64,aa)', '<p>![x](data:image/png;base64,aa)</p>'],
    [
      '![<b>](cid:0b3f1c6e-0000-4000-8000-000000000001)',
      '<p><img src="cid:0b3f1c6e-0000-4000-8000-000000000001" alt="&lt;b&gt;" style="max-width:100%;height:auto;"></p>',
    ],
    ['![x](cid:"onerror=y)', '<p>![x](cid:&quot;onerror=y)</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<img src=x onerror=y>', '<p>&lt;img src=x onerror=y&gt;</p>'],
    ['[x](https://a.test "a\\"b")', '<p><a href="https://a.test" title="a&quot;b">x</a></p>'],
    ['[a]: javascript:x\n\n[a]', '<p>[a]: javascript:x</p>\n<p>[a]</p>'],
  ])('NOTE-07 %j becomes %j', (source, html) => {
    expect(htmlOfMarkdown(source)).toBe(html);
  });

  it.each([
    [markdownEscape('a *b* [c] |'), 'a *b* [c] |'],
    ['see [our page](https://a.test/x)', 'see our page (https://a.test/x)'],
    ['[https://a.test](https://a.test)', 'https://a.test'],
    ['![the screen](https://a.test/x.png)', 'the screen (https://a.test/x.png)'],
    ['See ![screen.png](cid:0b3f1c6e-0000-4000-8000-000000000001).', 'See [screen.png].'],
    ['<https://a.test/x_y>', 'https://a.test/x_y'],
    ['one  \ntwo\\\nthree', 'one\ntwo\\\nthree'],
    ['```\na \\* b  \n```\nc \\* d', '```\na \\* b  \n```\nc \\* d'],
    ['**b**\n\n- one\n- two', '**b**\n\n- one\n- two'],
  ])('NOTE-09 its twin in plain text: %j reads %j', (source, text) => {
    expect(textOfMarkdown(source)).toBe(text);
  });
});

/** What a reader sees: the words of the HTML. */
const wordsOf = (html: string) =>
  html
    .replace(/<br>\n/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('CASE-08 what is typed arrives as typed', () => {
  it.each([
    'Open \\\\fileserver\\docs\\_new\\plan.txt and C:\\Users\\gail\\*.tmp',
    'C:\\*.tmp;\\*.log, *.tmp and *.bak, D:\\a_b_c\\d\\__init__.py',
    'delete *.tmp and foo*',
    'snake_case, 2*3*4 = 24, 5 * 4 * 3, a ** b ** c, ~/x and ~/y, x~~y~~z',
    'AT&amp;T, &lt;b&gt;, &#42;, &nbsp;',
    'a \\ b \\\\ c \\* d\\',
    '[1]: note',
    'Total\n===',
    'setup.py, plan.md and run.sh',
    'dir /s \\\\srv\\share$\\%TEMP%\\{a,b}\\[x]\\~tmp',
    '<name> and <b>bold</b>',
    'HKLM\\Software\\_x_\\*y*',
    '1) one\\_two_',
  ])('%j', (typed) => {
    expect(wordsOf(htmlOfMarkdown(typed)).replace(/^\n|\n$/g, '')).toBe(typed.replace(/^1\) /, ''));
    expect(textOfMarkdown(typed)).toBe(typed);
    expect(htmlOfMarkdown(typed)).not.toMatch(/<(em|strong|s|a|h\d)\b/);
  });

  it('paths and patterns, whatever their names', () => {
    const name = fc.stringMatching(/^[a-z0-9_.~-]{1,8}$/);
    const path = fc
      .tuple(
        fc.constantFrom('C:\\', '\\\\', 'D:\\_', '/home/_', './'),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '\\*.tmp', '/*', '\\*'),
      )
      .map(([root, names, end]) => root + names.join(root.includes('/') ? '/' : '\\') + end);
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 5 }), (paths) => {
        const typed = `Look at ${paths.join(' or ')}`;
        expect(wordsOf(htmlOfMarkdown(typed))).toBe(typed);
        expect(textOfMarkdown(typed)).toBe(typed);
      }),
    );
  });

  it.each([
    ['**a** and *b*, __c__ and _d_', '<strong>a</strong> and <em>b</em>, <strong>c</strong> and <em>d</em>'],
    [
      '(*a*) "**b**" **Note:** x, *c*.',
      '(<em>a</em>) &quot;<strong>b</strong>&quot; <strong>Note:</strong> x, <em>c</em>.',
    ],
    [
      '***a*** **_b_** **[c](https://c.test)**',
      '<em><strong>a</strong></em> <strong><em>b</em></strong> <strong><a href="https://c.test">c</a></strong>',
    ],
    ['~~old~~ **важно**: да', '<s>old</s> <strong>важно</strong>: да'],
    [`**${markdownEscape('a*b')}**`, '<strong>a*b</strong>'],
    [`**${markdownEscape('*')}**`, '<strong>*</strong>'],
  ])('and Markdown stays Markdown: %s', (typed, html) => expect(htmlOfMarkdown(typed)).toBe(`<p>${html}</p>`));

  it('a rule is a rule, and makes no heading of the line above', () => {
    expect(htmlOfMarkdown('Regards\n---\nPhone')).toMatch(/^<p>Regards<\/p>\n<hr [^>]*>\n<p>Phone<\/p>$/);
  });

  it('tables and code bear their look with them', () => {
    expect(htmlOfMarkdown('| a | b |\n|---|--:|\n| 1 | 2 |')).toMatch(
      /<div style="[^"]*overflow-x:auto[^"]*">\n<table [^>]*style="[^"]+">/,
    );
    expect(htmlOfMarkdown('| a | b |\n|---|--:|\n| 1 | 2 |')).toMatch(
      /<td style="[^"]*border:1px[^"]*text-align:right">2<\/td>/,
    );
    expect(htmlOfMarkdown('`a`')).toMatch(/<code style="[^"]*monospace[^"]*">a<\/code>/);
    for (const code of ['```js\n<a> \\* b\n```', '    <a> \\* b'])
      expect(htmlOfMarkdown(code)).toMatch(/<pre style="[^"]+"><code>&lt;a&gt; \\\* b\n?<\/code><\/pre>/);
    expect(htmlOfMarkdown(`| ${markdownEscape('a | b')} | c |\n|---|---|`)).toContain('>a | b</th>');
  });
});
