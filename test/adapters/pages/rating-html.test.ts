import { describe, expect, it } from 'vitest';
import { linkExpired } from '#adapters/pages/link-expired.ts';
import { ratingHtml } from '#adapters/pages/rating-html.ts';
import { offeredWords, pageWords } from '#domain/configuration/languages/phrase.ts';
import { type QuestionPage, questionPage } from '#domain/rating/rating-page.ts';
import { shippedPhrases } from '#domain/words/phrases/shipped-phrases.ts';
import { expired } from '../../../functions/handlers/pages/expired.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';

function question({ language = 'en', ...differences }: Partial<QuestionPage> = {}): QuestionPage {
  const form = { level: 'satisfied', comment: '', keepsComment: false };
  return { ...questionPage(caseOf({ language }), undefined, { form, standing: 'noted' }, allOn), ...differences };
}

const languages = ['en', 'ru', 'de', 'fr', 'es'] as const;
const configuration = configurationOf();
const allOn = { ...configuration, languages: configuration.languages.map((one) => ({ ...one, active: true })) };
const standings = ['noted', 'to-confirm', 'recorded', 'thanks'] as const;
const faults = ['not-whole', 'level-missing', 'level-unknown', 'comment-long', 'changed-too-often'] as const;
const every: [name: string, page: QuestionPage][] = languages.flatMap((language) => [
  ...standings.flatMap((standing) =>
    [undefined, 'neutral'].map((recorded): [string, QuestionPage] => [
      `${language} ${standing} ${recorded ?? ''}`,
      question({ language, standing, recorded }),
    ]),
  ),
  ...faults.map((fault): [string, QuestionPage] => [`${language} ${fault}`, question({ language, fault })]),
]);

describe('RATE-04 RATE-06 the page of a rating', () => {
  it.each(every)('%s: one form in one language, whose fields have names', (_, page) => {
    const html = ratingHtml(page, 'en');
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(html).toContain(`<html lang="${page.language}">`);
    expect(html).not.toMatch(/\{\{|\{%|undefined|<script|style=|https?:/);
    expect(html.match(/<form method="post"/g)).toHaveLength(1);
    expect(html.match(/type="radio" name="level"/g)).toHaveLength(5);
    expect(html).toMatch(/<legend>[^<]+<\/legend>/);
    expect(html).toMatch(/<label class="name" for="comment">[^<]+<\/label>/);
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]*SR-00000007<\/title>/);
    expect(html).not.toContain('Printer');
    const isRussian = /[а-яё]{4}/i.test(html);
    expect(isRussian).toBe(page.language === 'ru');
  });

  it('says that one click is enough only where it is', () => {
    const noted = /close this page now/;
    expect(ratingHtml(question({ standing: 'noted' }), 'en')).toMatch(noted);
    expect(ratingHtml(question({ standing: 'to-confirm' }), 'en')).not.toMatch(noted);
    expect(ratingHtml(question({ standing: 'to-confirm' }), 'en')).toContain('Please confirm your answer');
  });

  it('names what was chosen and what was recorded in words', () => {
    expect(ratingHtml(question({ language: 'ru' }), 'en')).toContain('Вы выбрали: <strong>Доволен</strong>');
    const changed = question({ standing: 'to-confirm', recorded: 'very-dissatisfied' });
    expect(ratingHtml(changed, 'en')).toContain('So far your answer is: <strong>Very dissatisfied</strong>');
    expect(ratingHtml(question({ standing: 'recorded', recorded: 'gone' }), 'en')).toContain('<strong>gone</strong>');
  });

  it('shows a comment as it was written, its first line break and its markup too', () => {
    const comment = '\n </textarea><script>alert("1")</script> & ’ё';
    const html = ratingHtml(question({ comment }), 'en');
    expect(html).toContain(
      '>\n\n &lt;/textarea&gt;&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; &amp; ’ё</textarea>',
    );
  });

  it('points from a fault to its field', () => {
    const missing = ratingHtml(question({ fault: 'level-missing', chosen: undefined }), 'en');
    expect(missing).toContain('<a href="#level">');
    expect(missing.match(/ id="level"/g)).toHaveLength(1);
    expect(missing).toContain('<fieldset aria-describedby="fault">');
    expect(missing).not.toContain(' checked');
    const long = ratingHtml(question({ fault: 'comment-long' }), 'en');
    expect(long).toContain('too long: 2,000 characters are the most');
    expect(long).toContain('<a href="#comment">');
    expect(long).toMatch(/<textarea id="comment"[^>]+ aria-invalid="true"/);
    expect(long).toContain('role="alert"');
  });

  it('RATE-01 RATE-06 shows the images of the settings, and else those that ship', () => {
    const image = 'https://img.test/5.png?a=1&b=2';
    const levels = question().levels.map((level) => ({ ...level, image }));
    const html = ratingHtml(
      question({ levels, standing: 'thanks', thankYouImage: 'https://img.test/thanks.png' }),
      'en',
    );
    expect(html.match(/<img src="https:\/\/img\.test\/5\.png\?a=1&amp;b=2" alt="">/g)).toHaveLength(5);
    expect(html).toContain('<img class="thanks" src="https://img.test/thanks.png" alt="">');
    expect(html).not.toContain('<svg');
    expect(ratingHtml(question({ standing: 'thanks' }), 'en')).toContain('<svg class="thanks"');
  });

  it('keeps an earlier comment that it does not show, and says so', () => {
    const html = ratingHtml(question({ keepsComment: true }), 'en');
    expect(html).toContain('<input type="hidden" name="keep" value="yes">');
    expect(html).toContain('What you wrote earlier today stays');
    expect(ratingHtml(question(), 'en')).not.toContain('name="keep"');
  });
});

describe('RATE-03 the polite pages', () => {
  it.each(languages)('of a link that gives nothing is in the language of the browser: %s', (language) => {
    const html = ratingHtml({ kind: 'gone', offers: offeredWords(allOn) }, language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<h1>${shippedPhrases(language)['gone-title']}</h1>`);
    expect(html).not.toMatch(/<form|undefined|\{%/);
  });

  it.each(languages)('of a link of an earlier round is in the language of the case: %s', (language) => {
    const html = ratingHtml({ kind: 'newer', ...pageWords(language, allOn) }, language === 'en' ? 'ru' : 'en');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<h1>${shippedPhrases(language)['newer-title']}</h1>`);
    expect(html).not.toMatch(/<form|undefined|\{%/);
  });
});

describe('MAIL-19 RATE-04 a page that gives nothing has the look of the owner', () => {
  const said = (settings: Parameters<typeof configurationOf>[0]) =>
    linkExpired(pageWords('ru', configurationOf(settings)));

  it('tells the name where there is no logo, and the logo alone where there is one', () => {
    expect(said({ companyName: 'Ромашка & Co' })).toContain('<p class="quiet about">Ромашка &amp; Co</p>');
    const withLogo = said({ companyName: 'Ромашка', logoUrl: 'https://example.com/logo.png' });
    expect(withLogo).toContain('<img src="https://example.com/logo.png" alt="Ромашка" height="40">');
    expect(withLogo.match(/Ромашка/g)).toHaveLength(1);
  });

  it('allows the logo, and no other picture', () => {
    const configuration = configurationOf({ logoUrl: 'https://example.com/logo.png' });
    const policy = expired('ru', configuration).headers?.['content-security-policy'];
    expect(policy).toContain('img-src https://example.com;');
    expect(expired('ru', configurationOf()).headers?.['content-security-policy']).not.toContain('img-src');
  });
});
