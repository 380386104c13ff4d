import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { ShownWith } from '#actions/work/frames/frame-ports.ts';
import { allowedTags } from '#adapters/sanitize-html/allowed-markup.ts';
import { cleanHtml } from '#adapters/sanitize-html/clean-html.ts';
import { ratingLink } from '#domain/links/rating-link.ts';
import { type AttackMail, attackMails } from '../../support/attack-mails.ts';
import fc from '../../support/fast-check.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const rating = ratingLink({ current: 'k'.repeat(64), previous: [] }, 'https://support.example.com', {
  caseNumber: 42,
  round: 1,
  level: 'satisfied',
  until: '2026-12-20',
});
const shown: ShownWith = {
  withPictures: false,
  folds: true,
  ownHosts: ['console.test'],
  picture: (contentId) => (contentId === 'real' ? 'https://bucket.test/real' : undefined),
};
const clean = (html: string, differences: Partial<ShownWith> = {}) => {
  const cleaned = cleanHtml(html, { ...shown, ...differences });
  if (typeof cleaned === 'string') throw new Error(cleaned);
  return cleaned;
};
const markup = (html: string, differences: Partial<ShownWith> = {}) => clean(html, differences).html;

/** What a browser could take for more than text and looks. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const known = new Set([...allowedTags, 'small', 'summary']);
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (!known.has(tag)) found.push(`<${tag}>`);
      for (const [name, value] of Object.entries(attributes)) {
        if (/^(?:on|id$|name$|srcset$|action$|background$|formaction$)/.test(name)) found.push(`${tag} ${name}`);
        if (name === 'href' && !/^(?:https?|mailto|tel):/.test(value)) found.push(`${tag} ${name}=${value}`);
        if (name === 'src' && !/^(?:data:image\/|https:\/\/bucket\.test\/)/.test(value))
          found.push(`${tag} ${name}=${value}`);
        if (name === 'style' && /url|\\|@|expression|var\(|image|position|fixed|--/i.test(value))
          found.push(`${tag} ${value}`);
      }
    },
    oncomment: () => void found.push('comment'),
    onprocessinginstruction: (name) => void found.push(name),
  });
  parser.end(html);
  return found;
}

const small = attackMails.filter(({ number }) => number !== 5);

describe('CONS-12 MAIL-19 received HTML', () => {
  it.each(small)('$number: $name keeps nothing that runs or fetches', ({ html }) => {
    expect(dangers(markup(html))).toEqual([]);
    expect(clean(html).css).not.toMatch(/url|\\|@(?!media \()|var\(|position|image|<|animation/i);
  });

  it('of no mix of attack mails keeps anything either', () => {
    const pieces = small.flatMap(({ html }) => html.split(/(?=[<"])/));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (mixed) => {
        const once = markup(mixed.join(''));
        expect(dangers(once)).toEqual([]);
      }),
    );
  });

  const large = attackMails.filter(({ number }) => number === 5);
  it.each(large)('5: $name takes bounded time', ({ html }: AttackMail) => {
    const cleaned = takesAMoment(() => cleanHtml(html, shown));
    if (typeof cleaned === 'string') expect(['too-large', 'too-slow']).toContain(cleaned);
    else expect(cleaned.html.length).toBeLessThan(1_000_000);
  });

  it('that takes longer than it may is given up', () => {
    expect(cleanHtml('<div>'.repeat(20_000), shown, 5)).toBe('too-slow');
  });

  it.each([
    ['longer than a browser shows at ease', `<p>${'x'.repeat(2_000_001)}</p>`],
    ['of more elements than that', '<b>x</b>'.repeat(40_000)],
  ])('%s is not shown', (_, html) => expect(cleanHtml(html, shown)).toBe('too-large'));

  it.each([
    [
      'colours and sizes',
      '<p style="COLOR: #Fa0; Font-Size: 12.5pt; margin: 0 auto">x</p>',
      '<p style="color:#Fa0;font-size:12.5pt;margin:0 auto">x</p>',
    ],
    [
      'fonts with quotes',
      `<p style="font-family: 'Segoe UI', Arial">x</p>`,
      `<p style="font-family:'Segoe UI', Arial">x</p>`,
    ],
    [
      'what a function says of a colour',
      '<p style="color: rgba(1, 2, 3, .5)">x</p>',
      '<p style="color:rgba(1, 2, 3, .5)">x</p>',
    ],
    [
      'a border',
      '<td style="border-top: solid #E1E1E1 1.0pt">x</td>',
      '<td style="border-top:solid #E1E1E1 1.0pt">x</td>',
    ],
    [
      'tables',
      '<table width="600" cellpadding="4" bgcolor="#fff"><tr><td colspan="2" nowrap>x</td></tr></table>',
      '<table bgcolor="#fff" width="600" cellpadding="4"><tr><td colspan="2" nowrap>x</td></tr></table>',
    ],
    [
      'the colour of the whole',
      '<body bgcolor="#eee" style="margin:0"><p>x</p></body>',
      '<div style="background-color:#eee;margin:0"><p>x</p></div>',
    ],
    ['paragraphs of Outlook', '<p class="MsoNormal other">x</p>', '<p class="MsoNormal">x</p>'],
    ['text of elements that go', '<blink>a</blink><o:p>b</o:p><form>c</form>', 'abc'],
    ['letters that mean something', '<p>1 &lt; 2 &amp;amp; &nbsp;"</p>', '<p>1 &lt; 2 &amp;amp; \u00a0"</p>'],
  ])('keeps %s', (_, html, expected) => expect(markup(html)).toBe(expected));

  it.each([
    ['a width that no screen has', '<p style="width: 1000000px">x</p>'],
    ['a place outside of the mail', '<p style="position: fixed; top: 0; margin-left: -99px; z-index: 9">x</p>'],
    [
      'movement',
      '<p style="animation: a 1s; transition: all 1s; transform: scale(9); filter: blur(1px); opacity: 0">x</p>',
    ],
    ['an escape', '<p style="color: \\72 ed">x</p>'],
    ['a property that is no property', '<p style="__proto__: red; constructor: red">x</p>'],
    ['a style that is broken', `<p style="color: red; font: 'x">x</p>`],
  ])('drops %s', (_, html) => expect(markup(html)).toBe('<p>x</p>'));
});

describe('CONS-12 pictures of received HTML', () => {
  it('that others have are left out and counted until somebody asks for them', () => {
    const html = '<img src="http://shop.test/a.png" width="10" alt="A"><img src="//shop.test/b.png">';
    expect(clean(html)).toEqual({
      html: '<img alt="A" width="10" data-left-out="yes" /><img data-left-out="yes" />',
      css: '',
      leftOut: 2,
    });
    expect(clean(html, { withPictures: true })).toEqual({
      html: '<img alt="A" width="10" src="https://shop.test/a.png" /><img src="https://shop.test/b.png" />',
      css: '',
      leftOut: 0,
    });
  });

  it.each([
    ['came with the mail', 'cid:real', 'https://bucket.test/real'],
    ['stands in the mail', 'data:image/png;base64,iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgo='],
  ])('that %s is shown', (_, src, shownSrc) => expect(markup(`<img src="${src}">`)).toBe(`<img src="${shownSrc}" />`));

  it.each([
    'cid:other',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html,<script>',
    rating,
    'http://console.test/api/x',
    'blob:https://x.test/1',
    'x.png',
    '/api/x.png',
    'https://',
  ])('%s is none', (src) => {
    expect(clean(`<img src="${src}">`, { withPictures: true })).toEqual({ html: '<img />', css: '', leftOut: 0 });
  });
});

describe('CONS-12 links of received HTML', () => {
  const link = (href: string) => `<a href="${href}" target="_blank" rel="noopener noreferrer" title="${href}">`;

  it.each([
    'https://shop.test/a?b=c',
    'http://shop.test/',
    'mailto:a@shop.test',
    'tel:+4912345',
  ])('%s opens apart', (href) => {
    expect(markup(`<a href="${href}" target="_top" name="x" onclick="x()">x</a>`)).toBe(`${link(href)}x</a>`);
  });

  it.each([
    'https://console.test/api/cases/1',
    '/cases/1',
    '#top',
    rating,
    'ftp://a.test/',
    'java\tscript:alert(1)',
  ])('%s leads nowhere', (href) => expect(markup(`<a href="${href}">x</a>`)).toBe('<a>x</a>'));

  it.each([
    ['https://evil.test/', 'https://bank.example/', 'evil.test'],
    ['https://evil.test/', '<b>www.bank.example</b>', 'evil.test'],
    ['https://bank.example@evil.test/', 'bank.example', 'evil.test'],
  ])('%s under the words %s tells where it leads', (href, words, host) => {
    expect(markup(`<a href="${href}">${words}</a>`)).toContain(`<small class="real-host">${host}</small><a `);
  });

  it('in a link begins another one, and each tells of itself', () => {
    const links = markup('<a href="https://evil.test/">bank.example<a href="https://fine.test/">fine.test</a>').split(
      '<a ',
    );
    expect(links[0]).toContain('real-host');
    expect(links[1]).not.toContain('real-host');
  });

  it('where no style of the mail or of its link hides it', () => {
    const style = 'overflow:hidden;height:1px;width:1px;display:inline-block';
    const html = `<style>a{${style}}</style><a style="${style}" href="https://evil.test/">https://bank.example/</a>`;
    expect(markup(html)).toMatch(/^<small class="real-host">evil\.test<\/small><a /);
  });

  it('no mail writes such a mark itself', () => {
    expect(markup('<small class="real-host">bank.example</small>')).toBe('<small>bank.example</small>');
  });
});

describe('MAIL-18 history in received HTML', () => {
  const mail =
    '<p>Yes</p><div class="gmail_quote">Ann wrote:<blockquote type="cite" class="gmail_quote">Is it on?</blockquote></div>';

  it('is folded as a whole, however often it is quoted', () => {
    expect(markup(mail)).toBe('<p>Yes</p><details><summary>···</summary>Ann wrote:<div>Is it on?</div></details>');
  });

  it('is shown when the mail says nothing else, as one that is forwarded', () => {
    expect(markup(mail, { folds: false })).not.toContain('details');
  });

  it('what a mail would fold itself is open', () => {
    expect(markup('<details><summary>Terms</summary>All of them</details>')).toBe('<div>TermsAll of them</div>');
  });
});
