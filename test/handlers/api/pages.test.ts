import { expect, it } from 'vitest';
import { pageView } from '#contract/pages.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

const preview = async (asked: object) => {
  const client = new ApiClient(new MemoryPostcase());
  const { status, body } = await client.ask({ method: 'POST', path: '/pages/preview', role: 'admin', body: asked });
  return { status, html: String((body as { html?: string }).html) };
};

it.each([
  ['to-choose', 'How satisfied are you with our work?'],
  ['to-confirm', 'Please confirm your answer'],
  ['noted', 'Your answer is noted'],
  ['recorded', 'You can close this page, or change your answer'],
  ['thanks', 'Thank you for your answer!'],
  ['wrong', 'Your words are too long'],
  ['newer', 'There is a newer question'],
  ['gone', 'This link does not work any more'],
] as const)('RATE-06 NOTE-07 an admin sees the page of ratings as customers do: %s', async (view, words) => {
  expect((await preview({ view, language: 'en' })).html).toContain(words);
});

it('RATE-06 every view that there is can be looked at in every language that ships', async () => {
  for (const view of pageView.options)
    for (const language of ['en', 'ru', 'de', 'fr', 'es'])
      expect((await preview({ view, language })).html).toContain(`<html lang="${language}"`);
});

it('RATE-06 CASE-20 with words that are not saved yet, which are words and no markup', async () => {
  const phrases = { 'rating-question': 'Zufrieden? <script>alert(1)</script>' };
  const { html } = await preview({ language: 'de', phrases });
  expect(html).toContain('Zufrieden? &lt;script&gt;');
  expect(html).not.toContain('<script>');
  expect((await preview({ language: 'en', phrases: {} })).html).not.toContain('Zufrieden');
});
