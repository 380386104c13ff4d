import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, pomosch, support } from '../support/journey.ts';
import { linksIn, type RatingLinks } from '../support/raters.ts';
import { looksOf } from './page-looks.ts';
import { type Device, startBrowser, Visitor } from './visitor.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

let customers = 0;
/** A customer writes, an agent resolves: the mail that asks. */
async function asked(mailbox: string, subject: string) {
  const from = `ann@browser${++customers}.test`;
  await journey.write({ from, to: mailbox, subject, text: subject });
  const { number } = (await journey.caseAbout(subject)).case;
  await journey.setStatus(number, 'Resolved');
  await journey.cloud.advance('2 minutes');
  const { html = '', text } = await journey.lastMailTo(from);
  return { number, html, links: linksIn(text) };
}

const linkOf = (links: RatingLinks, score: number) => links.get(score) ?? '';
const pressed = 'a.level, .level, button, .fault a';

async function expectToLookWell({ page }: Visitor): Promise<void> {
  expect(await looksOf(page, pressed)).toEqual({ overflow: 0, low: [], faint: [] });
}

const languages = {
  en: {
    mailbox: support,
    subject: 'The printer jams',
    neutral: 'Neutral',
    good: 'Very satisfied',
    confirm: 'Confirm',
    save: 'Save changes',
    thanks: 'Thank you for your answer!',
    noted: 'Your answer is noted',
  },
  ru: {
    mailbox: pomosch,
    subject: 'Принтер жуёт бумагу',
    neutral: 'Нейтрально',
    good: 'Очень доволен',
    confirm: 'Подтвердить',
    save: 'Сохранить изменения',
    thanks: 'Спасибо за ответ!',
    noted: 'Мы отметили ваш ответ',
  },
} as const;

const devices: readonly Device[] = [375, 1024].flatMap((width) =>
  (['light', 'dark'] as const).map((colors) => ({ width, colors })),
);
const table = devices.flatMap((device) => (['en', 'ru'] as const).map((language) => ({ ...device, language })));

describe('RATE-02 RATE-04 RATE-06 from the mail to the thanks, without scripts', () => {
  it.each(table)('$width pixels, $colors, $language', async ({ language, ...device }) => {
    const words = languages[language];
    const { number, html } = await asked(words.mailbox, `${words.subject} (${device.width}, ${device.colors})`);
    const visitor = await Visitor.come(browser, device, `${language}-`);
    await visitor.openMail(html);
    await visitor.look('mail');
    await expectToLookWell(visitor);
    // The mail's first link is there for programs: nobody sees it, is read it, or comes to it by keys.
    await expect.poll(() => visitor.page.locator('a').count()).toBe(6);
    await expect.poll(() => visitor.page.locator('a').first().isVisible()).toBe(false);
    await expect.poll(() => visitor.page.getByRole('link').count()).toBe(5);

    const page = await visitor.follow(words.neutral);
    await page.waitForURL(/\/rate\//);
    await visitor.look('noted');
    await expectToLookWell(visitor);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain(words.noted);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    await expect.poll(() => page.getByRole('radio', { name: words.neutral }).isChecked()).toBe(true);
    await expect.poll(() => page.getByRole('group').count()).toBe(1);

    await page.getByRole('textbox').fill('Quick, but <b>loud</b>\nAnn');
    await page.getByRole('button', { name: words.confirm }).click();
    await page.getByRole('heading', { name: words.thanks }).waitFor();
    await visitor.look('thanks');
    await expectToLookWell(visitor);
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('Quick, but <b>loud</b>\nAnn');

    await page.getByText(words.good, { exact: true }).click();
    await page.getByRole('button', { name: words.save }).click();
    await page.locator('p strong', { hasText: words.good }).waitFor();
    await visitor.look('changed');
    await journey.cloud.idle();
    expect((await journey.page(number)).case).toMatchObject({ status: 'Closed', satisfaction: { score: 5 } });
    const ratings = (await journey.items('rating')).filter(({ caseNumber }) => caseNumber === number);
    expect(ratings).toMatchObject([{ score: 5, comment: 'Quick, but <b>loud</b>\nAnn', how: 'confirmed', version: 2 }]);
    expect(visitor.hosts).toEqual([new URL(journey.cloud.apiEndpoint ?? '').host]);
    await visitor.leave();
  });
});

describe('RATE-04 the page of the mail’s first link, which chooses no level', () => {
  it.each(devices)('$width pixels, $colors', async (device) => {
    const { number, html } = await asked(support, `First link (${device.width}, ${device.colors})`);
    const visitor = await Visitor.come(browser, device, 'first-');
    const { page } = visitor;
    await page.goto(/<a [^>]*?href="(.*?)"/.exec(html)?.[1] ?? '');
    await visitor.look('choose');
    await expectToLookWell(visitor);
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByText('Satisfied', { exact: true }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: 'Thank you for your answer!' }).waitFor();
    expect((await journey.page(number)).case.satisfaction?.score).toBe(4);
    await visitor.leave();
  });
});

describe('RATE-03 RATE-06 pages that refuse', () => {
  it.each(devices)('$width pixels, $colors', async (device) => {
    const { number, links } = await asked(support, `Refused (${device.width}, ${device.colors})`);
    const visitor = await Visitor.come(browser, device, 'refused-');
    const { page } = visitor;
    await page.goto(linkOf(links, 4));
    await page.goto(linkOf(links, 2));
    await visitor.look('confirm');
    await expectToLookWell(visitor);
    await page.getByRole('textbox').evaluate((area) => area.removeAttribute('maxlength'));
    await page.getByRole('textbox').fill('Words '.repeat(400));
    await page.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    await visitor.look('fault');
    await expectToLookWell(visitor);
    await expect.poll(() => page.title()).toContain('Not saved yet');
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('Words '.repeat(400));
    await page.goto(`${linkOf(links, 4)}x`);
    await visitor.look('gone');
    await expectToLookWell(visitor);
    await journey.setStatus(number, 'Reopened');
    await journey.setStatus(number, 'Resolved');
    await page.goto(linkOf(links, 4));
    await visitor.look('newer');
    await expectToLookWell(visitor);
    await visitor.leave();
  });
});

it('RATE-06 the keyboard alone is enough, and shows where it is', async () => {
  const { number, links } = await asked(support, 'Keyboard');
  const visitor = await Visitor.come(browser, { width: 1024, colors: 'light' }, 'keyboard-');
  const { page } = visitor;
  await page.goto(linkOf(links, 4));
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await visitor.look('focus');
  const row = page.locator('.level', { has: page.locator(':focus') });
  await expect.poll(() => row.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Tab');
  await page.keyboard.type('By keys');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle))
    .toBe('solid');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Thank you for your answer!' }).waitFor();
  await journey.cloud.idle();
  expect((await journey.page(number)).case.satisfaction?.score).toBe(5);
  await visitor.leave();
});

it('RATE-06 without styles it is a page that can be read and used', async () => {
  const { number, links } = await asked(support, 'No styles');
  const visitor = await Visitor.come(browser, { width: 375, colors: 'light' }, 'plain-');
  const { page } = visitor;
  await page.route('**/*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<style>[\s\S]*<\/style>/, '') });
  });
  await page.goto(linkOf(links, 5));
  await visitor.look('page');
  await page.getByRole('radio', { name: 'Neutral' }).check();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Thank you for your answer!' }).waitFor();
  await visitor.look('thanks');
  await journey.cloud.idle();
  expect((await journey.page(number)).case.satisfaction?.score).toBe(3);
  await visitor.leave();
});

it('RATE-01 a scale of seven fits, and so do long words', async () => {
  const rows = [6, 7].map((score) => ({
    name: `level-${score}`,
    score,
    symbol: '⭐',
    label: { en: `Extraordinarily and unreservedly satisfied, ${score} of 7`, ru: `${score}` },
  }));
  for (const row of rows) await journey.configure('satisfaction-level', row.name, row);
  const { html, links } = await asked(support, 'Seven levels');
  for (const width of [320, 375, 1024]) {
    const visitor = await Visitor.come(browser, { width, colors: 'light' }, 'seven-');
    await visitor.openMail(html);
    await visitor.look('mail');
    await expectToLookWell(visitor);
    await visitor.page.goto(linkOf(links, 7));
    await visitor.look('page');
    await expectToLookWell(visitor);
    await visitor.leave();
  }
  for (const row of rows) await journey.unconfigure('satisfaction-level', row.name);
});
