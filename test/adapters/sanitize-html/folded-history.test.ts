import { describe, expect, it } from 'vitest';
import { cleanHtml } from '#adapters/sanitize-html/clean-html.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const markup = (html: string, folds = true) => {
  const cleaned = cleanHtml(html, { withPictures: false, folds, ownHosts: [], picture: () => undefined });
  if (typeof cleaned === 'string') throw new Error(cleaned);
  return cleaned.html;
};
const parts = (html: string, folds = true) => {
  const [shown = '', folded = ''] = markup(html, folds).split(/<details><summary>···<\/summary>/);
  const text = (one: string) =>
    one
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return [text(shown), text(folded)];
};

const header =
  '<p class=MsoNormal><b>From:</b> Support<br><b>Sent:</b> Monday, 23 November 2026 10:00<br><b>To:</b> Ann<br><b>Subject:</b> RE: Printer</p>';
const line = 'border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm';
const russian =
  '<p><b>От:</b> Поддержка<br><b>Отправлено:</b> 23 ноября 2026 г. 10:00<br><b>Кому:</b> Анна<br><b>Тема:</b> RE: Принтер</p>';

describe('CONS-12 MAIL-18 the history beneath an answer is folded as its program marks it', () => {
  it.each([
    [
      'Outlook',
      `<div class=WordSection1><p>It works.</p><div><div style='${line}'>${header}</div></div><p>Is it on?</p></div>`,
    ],
    [
      'Outlook in Russian',
      `<div class=WordSection1><p>It works.</p><div><div style='${line}'>${russian}</div></div><p>Is it on?</p></div>`,
    ],
    [
      'Outlook on the web',
      `<div dir="ltr">It works.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr">${header}</div><div>Is it on?</div>`,
    ],
    ['Outlook quoted by Outlook', `<p>It works.</p><div id="x_x_divRplyFwdMsg">${header}</div><p>Is it on?</p>`],
    [
      'Outlook on a phone',
      `<div>It works.</div><div id="mail-editor-reference-message-container"><div>${header}</div><p>Is it on?</p></div>`,
    ],
    [
      'Gmail',
      '<div dir="ltr">It works.</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Support wrote:</div><blockquote class="gmail_quote">Is it on?</blockquote></div>',
    ],
    [
      'Apple Mail',
      '<div>It works.</div><br><blockquote type="cite"><div>On Mon, Support wrote:</div><div>Is it on?</div></blockquote>',
    ],
  ])('%s', (_, html) => {
    const [shown, folded] = parts(html);
    expect(shown).toBe('It works.');
    expect(folded).toMatch(/Is it on\?$/);
    expect(parts(html, false)[1]).toBe('');
  });

  it.each([
    [
      'a line that is drawn above something else',
      `<p>Prices</p><div style='${line}'><p>Paper: 3 EUR</p></div><p>Ink</p>`,
    ],
    ['a mail that only passes another one on', `<div><div style='${line}'>${header}</div></div><p>Is it on?</p>`],
    [
      'a mark that the mail writes itself',
      '<p>a</p><div data-history="yes"><p>From: x<br>Sent: y<br>To: z<br>Subject: s</p></div>',
    ],
  ])('but not %s', (_, html) => {
    expect(markup(html)).not.toContain('<details>');
    expect(markup(html)).not.toContain('data-history');
  });

  it('once, however often it was quoted', () => {
    const quoted = `<div style='${line}'>${header}</div><p>Is it on?</p>`;
    const html = `<p>It works.</p><div>${quoted}<div>${quoted}</div></div><p>${'<blockquote type="cite">more</blockquote>'}</p>`;
    expect(markup(html).match(/<details>/g)).toHaveLength(1);
    expect(markup(html).match(/<details>/g)?.length).toBe(markup(html).match(/<\/details>/g)?.length);
  });

  it('in bounded time', () => {
    takesAMoment(() =>
      cleanHtml(`<p>a</p>${`<div id="divRplyFwdMsg">${header}`.repeat(5000)}`, {
        withPictures: false,
        folds: true,
        ownHosts: [],
        picture: () => undefined,
      }),
    );
  });
});
