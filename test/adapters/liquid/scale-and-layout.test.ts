import { describe, expect, it } from 'vitest';
import { layouts, partials } from '#adapters/liquid/base-templates.ts';
import { every, rendered, scaleOf, spoken } from './rendered-base.ts';

describe('The scale in mail', () => {
  const asking = every.filter(([name]) => /^(resolved|rating-request) /.test(name));

  it.each(
    asking.flatMap((row) => [3, 5, 7].map((count) => [...row, count] as const)),
  )('RATE-02 %s is a link with symbol and words for each level of %4$i', (_, template, language, count) => {
    const { html, text } = rendered(template, language, scaleOf(count));
    const links = [...html.matchAll(/<a class="level" href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)];
    expect(links.map(([, href]) => href)).toEqual(
      Array.from({ length: count }, (_, index) => `https://desk.test/r?case=1&amp;level=${index + 1}`),
    );
    expect(links.map(([, , shown]) => spoken(shown ?? '').trim())).toEqual(
      Array.from({ length: count }, (_, index) => `🙂 Level ${index + 1}`),
    );
    for (let score = 1; score <= count; score++)
      expect(text).toContain(`\n${score} - Level ${score}: https://desk.test/r?case=1&level=${score}\n`);
    expect(html).toContain(`width="${Math.floor(100 / count)}%"`);
    expect(html.includes('class="scale long"')).toBe(count > 5);
  });

  it('RATE-02 shows pictures where levels have them, and their symbols with images off', () => {
    const [, template, language] = asking[0] ?? [];
    if (!template || !language) throw new Error('No template asks for a rating.');
    const { html } = rendered(template, language, scaleOf(5, 'https://desk.test/5.png'));
    expect(html.match(/<img src="https:\/\/desk\.test\/5\.png" alt="🙂"/g)).toHaveLength(5);
    expect(html.match(/Level \d/g)).toHaveLength(5);
  });

  it.each(asking)('RATE-02 %s does without a scale', (_, template, language) => {
    const { html, text } = rendered(template, language, { scale: null });
    expect(html).not.toContain('class="level"');
    expect(text).not.toMatch(/https?:/);
  });
});

describe('The layout', () => {
  const logo = { site: { logo: 'https://desk.test/a.png?x=1&y=2', name: 'Smith & "Sons"', timeZone: 'UTC' } };

  it('NOTE-09 shows the logo with its name for images that are off', () => {
    const [, template] = every[0] ?? [];
    if (!template) throw new Error('There are no templates.');
    const { html } = rendered(template, 'en', logo);
    expect(html).toMatch(/<img src="https:\/\/desk\.test\/a\.png\?x=1&amp;y=2" alt="Smith &amp; &#34;Sons&#34;"/);
  });

  it('NOTE-09 knows dark mode, phones and Outlook', () => {
    for (const known of [
      'prefers-color-scheme: dark',
      '[data-ogsc]',
      '[data-ogsb]',
      'max-width: 639px',
      '<!--[if mso]>',
    ])
      expect(layouts.card.html).toContain(known);
    expect(layouts.card.html.match(/<table(?![^>]*role="presentation")/g)).toBeNull();
    expect(
      Object.values(partials.html)
        .join('')
        .match(/<table(?![^>]*role="presentation")/g),
    ).toBeNull();
  });
});
