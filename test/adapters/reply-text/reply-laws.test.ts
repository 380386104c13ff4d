import { describe, expect, it } from 'vitest';
import { htmlToText } from '#adapters/mailparser/html/html-text.ts';
import { replyText } from '#adapters/reply-text/reply-text.ts';
import fc from '../../support/fast-check.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const line = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\n/g, ' ')) },
  fc.constantFrom(
    ...['', '', '> quoted', '>> older', '-- ', '--', '_____', '-----Original Message-----', 'wrote:', 'It is 4711.'],
    ...['From: A <a@b.test>', 'Sent: 1 June 2026', 'To: B', 'Subject: C', 'Von: A', 'Gesendet: x', 'Betreff: C'],
    ...['On Mon, Jun 1, 2026 at 10:00 AM Support <support@postcase.test>', 'Am 01.06.2026 um 10:00 schrieb A <a@b.c>:'],
    ...['---------- Forwarded message ---------', 'Sent from my iPhone', 'Get Outlook for iOS<https://aka.ms/x>'],
    ...['Date: 2026-05-31T10:00:00.000Z', '01.06.2026, 10:00, "S" <support@postcase.test>:', 'Hi there,', 'Thanks!'],
  ),
);
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
const tag = fc.constantFrom(
  ...['<div>', '</div>', '<blockquote>', '</blockquote>', '<blockquote type="cite">', '<div class="gmail_quote">'],
  ...['<div class="gmail_attr">', '<div id="appendonsend"></div>', '<div id="Signature">', '<br>', '<p>', '</p>'],
  ...[
    '<div style="border-top:solid #E1E1E1 1pt">',
    '<div class="yahoo_quoted">',
    '<div class="moz-forward-container">',
  ],
  ...[
    '<div class="moz-cite-prefix">',
    '<b>',
    '</b>',
    '<span class="gmail_signature_prefix">',
    '</span>',
    '<!--',
    '-->',
  ],
);
const escaped = (written: string) => written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const markup = fc
  .array(
    fc.oneof(
      tag,
      line.map((written) => `${escaped(written)}<br>`),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const subject = fc.constantFrom('', 'Re: Printer', 'Fwd: Printer', 'WG: Drucker');

const written = (whole: string) => whole.split('\n').filter((each) => each.trim() !== '');

function keepsEveryLine(mail: { text: string; html: string | undefined; subject: string }): void {
  const { newest, quoted, signature } = replyText(mail);
  const lines = [newest, quoted, signature].flatMap(written);
  // Answered quotes of markup get a `> ` in front.
  const found = new Map<string, number>();
  for (const each of lines) found.set(each, (found.get(each) ?? 0) + 1);
  for (const each of written(mail.text)) {
    const key = (found.get(each) ?? 0) > 0 ? each : `> ${each}`;
    expect(found.get(key) ?? 0, each).toBeGreaterThan(0);
    found.set(key, (found.get(key) ?? 0) - 1);
  }
  expect(lines).toHaveLength(written(mail.text).length);
  expect(newest.trim() === '').toBe(mail.text.trim() === '');
}

describe('Whatever the text', () => {
  it('MAIL-18 no line is lost, none comes twice, and the newest text is never empty', () => {
    fc.assert(
      fc.property(text, subject, (body, about) => keepsEveryLine({ text: body, html: undefined, subject: about })),
      { numRuns: 1000 },
    );
  });

  it('MAIL-18 no line is lost where the markup tells', () => {
    fc.assert(
      fc.property(markup, subject, (html, about) => keepsEveryLine({ text: htmlToText(html), html, subject: about })),
      { numRuns: 1000 },
    );
  });

  it('MAIL-18 no line is lost where text and markup differ', () => {
    fc.assert(
      fc.property(text, markup, (body, html) => keepsEveryLine({ text: body, html, subject: '' })),
      { numRuns: 400 },
    );
  });

  it('MAIL-18 what stands above a quote is found as it was written', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const own = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(own, { minLength: 1, maxLength: 6 }), (lines) => {
        const body = `${lines.join('\n')}\n\nOn Mon, Jun 1, 2026 at 10:00 AM Support <s@postcase.test> wrote:\n> Hello`;
        expect(replyText({ text: body, html: undefined }).newest).toBe(lines.join('\n'));
      }),
    );
  });
});

describe('Crafted mails of a megabyte', () => {
  const megabyte = 1_000_000;
  const filled = (piece: string) => piece.repeat(Math.ceil(megabyte / piece.length)).slice(0, megabyte);
  const texts: Readonly<Record<string, string>> = {
    'one line of letters': filled('a'),
    'one line of blanks': `a${filled(' ')}b`,
    'empty lines': `a${filled('\n')}b`,
    'one line of quote marks': filled('>'),
    'lines of quote marks': filled('>\n'),
    dashes: filled('-'),
    'lines of dashes': filled('--\n'),
    'headings of dashes': filled(`${'-'.repeat(100)}x\n`),
    'notes of scanners that end in nothing': filled(`virus${'a'.repeat(60)}\n`),
    'signature marks and text': filled('-- \nx\n'),
    'beginnings of introductions': filled('On Mon, Jun 1, 2026 at 10:00 '),
    'lines of such beginnings': filled('On Mon, Jun 1, 2026 at 10:00 Support\n'),
    colons: filled(':\n'),
    'weak introductions': filled('he wrote:\n'),
    'Dutch and Polish openers': filled('Op W dniu Dnia 在 a\n'),
    'introductions before quotes': filled('On 6/1/26 10:00, A wrote:\n> x\ny\n'),
    'open brackets': filled('<a@b'),
    'header lines': filled('From: a\n'),
    'header lines of every kind but one': filled('From: a\nTo: b\nDate: c\n\n'),
    'answers between quotes': filled('> a\nb\n'),
    emphasis: filled('*'),
    words: filled('lorem ipsum 12:30 '),
  };
  it.each(Object.entries(texts))('MAIL-18 %s take a moment', (_, body) => {
    takesAMoment(() => replyText({ text: body, html: undefined }));
  });

  const markups: Readonly<Record<string, string>> = {
    'open divs': filled('<div>'),
    'open blockquotes': filled('<blockquote type=cite>'),
    'closing tags': filled('<div class=gmail_quote></span></div>'),
    'one long attribute': `<div style="${filled('border-top:')}">`,
    'long attributes': filled(`<div class="${'a '.repeat(800)}">`),
    'quotes and answers': filled('<blockquote type=cite>a b</blockquote>c d'),
    'introductions of blockquotes': filled('<p>On 6/1/26 10:00, A wrote:</p><blockquote>b</blockquote>'),
    'words that the text has not': `<div class="gmail_quote">${filled('lorem ipsum ')}`,
  };
  it.each(Object.entries(markups))('MAIL-18 markup of %s takes a moment', (_, html) => {
    const bodies = [htmlToText(html), filled('ipsum dolor ')];
    for (const body of bodies) takesAMoment(() => replyText({ text: body, html }));
  });
});
