import { describe, expect, it } from 'vitest';
import { htmlOfMarkdown, textOfMarkdown } from '#adapters/markdown-it/markdown.ts';

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
    ['[x](&#106;avascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['[x]( \u0001javascript:alert(1))', '<p>[x]( \u0001javascript:alert(1))</p>'],
    ['[x](data:text/html,y)', '<p>[x](data:text/html,y)</p>'],
    ['[x](vbscript:y)', '<p>[x](vbscript:y)</p>'],
    ['[x](file:///etc/passwd)', '<p>[x](file:///etc/passwd)</p>'],
    ['[x](/relative)', '<p>[x](/relative)</p>'],
    ['<javascript:alert(1)>', '<p>&lt;javascript:alert(1)&gt;</p>'],
    ['![x](data:image/png;base64,aa)', '<p>![x](data:image/png;base64,aa)</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<img src=x onerror=y>', '<p>&lt;img src=x onerror=y&gt;</p>'],
    ['[x](https://a.test "a\\"b")', '<p><a href="https://a.test" title="a&quot;b">x</a></p>'],
    ['[a]: javascript:x\n\n[a]', '<p>[a]: javascript:x</p>\n<p>[a]</p>'],
  ])('NOTE-07 %j becomes %j', (source, html) => {
    expect(htmlOfMarkdown(source)).toBe(html);
  });

  it.each([
    ['a \\*b\\* \\[c\\]', 'a *b* [c]'],
    ['see [our page](https://a.test/x)', 'see our page (https://a.test/x)'],
    ['[https://a.test](https://a.test)', 'https://a.test'],
    ['![the screen](https://a.test/x.png)', 'the screen (https://a.test/x.png)'],
    ['<https://a.test/x_y>', 'https://a.test/x_y'],
    ['one  \ntwo\\\nthree', 'one\ntwo\nthree'],
    ['```\na \\* b  \n```\nc \\* d', '```\na \\* b  \n```\nc * d'],
    ['**b**\n\n- one\n- two', '**b**\n\n- one\n- two'],
  ])('NOTE-09 its twin in plain text: %j reads %j', (source, text) => {
    expect(textOfMarkdown(source)).toBe(text);
  });
});
