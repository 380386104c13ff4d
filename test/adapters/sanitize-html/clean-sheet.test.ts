import { describe, expect, it } from 'vitest';
import { cleanHtml } from '#adapters/sanitize-html/clean-html.ts';
import { cleanSheet } from '#adapters/sanitize-html/clean-sheet.ts';
import { styleSheets } from '#adapters/sanitize-html/style-sheets.ts';
import { attackMails } from '../../support/attack-mails.ts';
import fc from '../../support/fast-check.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const css = (sheet: string) => cleanSheet(sheet).css;
const shown = { withPictures: false, folds: true, ownHosts: ['console.test'], picture: () => undefined };

/** All that a clean sheet may be made of. */
const harmless = /^(?:@media [a-z0-9 (),:.-]*\{|\}|main[a-z0-9 .,:>*_-]*\{[^{}<>\\@]*\}|\n)*$/i;
const dangerous = /url|image-set|expression|position|@import|@font|\\|<|var\(|attr\(|behavior|-moz|content|cursor/i;

describe('CONS-12 style sheets of a newsletter', () => {
  it.each([
    ['a class', '.button { color: #fff; padding: 4px 8px }', 'main .m-button{color:#fff;padding:4px 8px}'],
    ['an element in another', 'table.outer td > p{margin:0}', 'main table.m-outer td > p{margin:0}'],
    ['several at once', 'h1, .x h2 {font-size:20px}', 'main h1,main .m-x h2{font-size:20px}'],
    ['the whole mail', 'body { background-color: #eee }', 'main{background-color:#eee}'],
    ['what stands in the body', 'html body.x td{color:red}', 'main td{color:red}'],
    ['a class as old programs ask for it', 'td[class="w320"]{width:320px}', 'main td.m-w320{width:320px}'],
    ['a link', 'a:link{color:#06c;text-decoration:none}', 'main a:link{color:#06c;text-decoration:none}'],
    ['what matters most', '.x{width:100% !important}', 'main .m-x{width:100%!important}'],
    [
      'rules for phones',
      '@media only screen and (max-device-width: 480px) { .col { display: block !important; } } .y{color:red}',
      '@media only screen and (max-width: 480px){\nmain .m-col{display:block!important}\n}\nmain .m-y{color:red}',
    ],
    ['what stands in a comment of old', '<!-- /* Font */ .x{color:red} -->', 'main .m-x{color:red}'],
  ])('keep %s', (_, sheet, expected) => expect(css(sheet)).toBe(expected));

  it.each([
    ['an address', '.x{background:url(https://tracker.test/a.png)} .y{background-image:url("x")}'],
    ['an address in other letters', '.x{background:\\75\\72\\6C(https://tracker.test)}'],
    ['sheets from elsewhere', '@import "https://tracker.test/a.css"; @import url(//tracker.test);'],
    ['fonts from elsewhere', '@font-face{font-family:x;src:url(https://tracker.test/f)}'],
    ['a place outside of the mail', '.x{position:fixed;inset:0;z-index:9} .y{position:sticky;top:0}'],
    ['what moves', '.x{animation:a 1s;transition:all 1s} @keyframes a{from{color:red}}'],
    ['what an attribute says', 'a[href^="https://a"]{color:red} .x{width:attr(data-x)}'],
    ['variables', ':root{--x:url(//tracker.test)} .x{color:var(--x)}'],
    ['paper of the night', '@media (prefers-color-scheme: dark){.x{color:#fff}} @media print{.y{color:red}}'],
    ['what is ours by name', '#main{color:red} details{display:none} main > .x{color:red} summary{color:red}'],
    ['neighbours', 'p + .x{color:red} p ~ .x{color:red}'],
    ['nested rules', '.x{color:red;.y{color:blue}}'],
    ['an end of the sheet', '.x{font-family:"</style><script>alert(1)</script>"}'],
    ['a quote without an end', `.x{font-family:'Arial}`],
  ])('drop %s', (_, sheet) => expect(css(sheet).replaceAll(/@media [^{]*\{\s*\}/g, '')).toBe(''));

  it('are read where they are meant for everybody, and closed', () => {
    expect(
      styleSheets('<style type="text/css">a{}</style><!--[if mso]><style>b{}</style><![endif]--><STYLE>c{}</STYLE >'),
    ).toBe('a{}\nc{}');
    expect(styleSheets('<style>a{}</style><style>b{} <p>no end')).toBe('a{}');
  });

  it('hold nothing but what is allowed, whatever comes in', () => {
    const pieces = [
      ...attackMails.filter(({ number }) => number === 6).flatMap(({ html }) => html.split(/(?=[;{}<:])/)),
      ...[
        '.x{',
        '}',
        '@media screen{',
        '@media (max-width:9px){',
        '/*',
        '*/',
        '"',
        "'",
        '\\',
        ';',
        'color:red',
        'main ',
      ],
      ...[
        'url(//t)',
        'a',
        ' > ',
        ',',
        '<!--',
        '-->',
        '</style>',
        '@import "x";',
        'font-family:',
        'background:',
        ':hover',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (mixed) => {
        const written = css(mixed.join(''));
        expect(written).toMatch(harmless);
        expect(written).not.toMatch(dangerous);
      }),
    );
  });

  it.each([
    ['braces', '{'.repeat(150_000)],
    ['rules without an end', '.x{'.repeat(90_000)],
    ['comments without an end', '/*'.repeat(140_000)],
    ['media in media', '@media screen{'.repeat(20_000)],
    ['commas', `${','.repeat(280_000)}{color:red}`],
    ['blanks', `.x{${' '.repeat(290_000)}}`],
    ['selectors', `${'.x,'.repeat(70_000)}.x{color:red}`],
    ['declarations', `.x{${'color:red;'.repeat(28_000)}}`],
  ])('cost no more than their length: %s', (_, sheet) => {
    takesAMoment(() => css(sheet));
  });

  it.each([
    ['openings', '<style>'.repeat(200_000)],
    ['comments', '<!--'.repeat(300_000)],
  ])('are looked for once: %s', (_, html) => {
    takesAMoment(() => styleSheets(html));
  });

  it('reach elements by classes that no other part of the page has', () => {
    const html = '<style>.real-host,.a{color:red}</style><p class="real-host a b MsoNormal">x</p>';
    expect(cleanHtml(html, shown)).toEqual({
      html: '<p class="MsoNormal m-real-host m-a">x</p>',
      css: 'main .m-real-host,main .m-a{color:red}',
      leftOut: 0,
    });
  });

  it('are left out where a browser would try them too often', () => {
    const html = `<style>${'.a .b .c{color:red}'.repeat(2000)}</style>${'<i class="a">x</i>'.repeat(10_000)}`;
    expect(cleanHtml(html, shown)).toMatchObject({ css: '' });
  });
});
