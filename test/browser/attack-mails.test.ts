import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttackMail, attackMails, png, rawAttack } from '../support/attack-mails.ts';
import { Journey, support } from '../support/journey.ts';
import { startBrowser } from './visitor.ts';

const from = 'customer@client.test';
const markup = '<script>alert(1)</script><img src="https://evil.test/x.png" onerror="alert(2)">';
let journey: Journey;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What no mail may bring about: dialogs, errors, refusals of a policy (something got past the cleaner), requests to others. */
let wrong: string[] = [];
/** Hosts that somebody asked for. */
let wanted: string[] = [];

/** All in one case, as a customer writes on. */
const control = attackMails.at(-1) as AttackMail;
const hostile = attackMails.slice(0, -1);

beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('agent', 'ann@agents.test', { address: 'ann@agents.test', name: 'Ann', language: 'en' });
  const first = '<first@client.test>';
  for (const [index, mail] of hostile.entries()) {
    const ids = index === 0 ? { messageId: first } : { messageId: `<${index}@client.test>`, inReplyTo: first };
    await journey.send(await rawAttack(mail, ids), { from });
    if (index === 0) await journey.cloud.idle();
  }
  await journey.cloud.idle(60_000);
  await journey.write(await rawAttack(control, { messageId: '<control@client.test>' }), { from });
  browser = await startBrowser();
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } });
  context.on('request', (request) => {
    const { consoleAddress = '', signInAddress = '', endpoint } = journey.cloud;
    const ours = [consoleAddress, signInAddress, endpoint, 'data:', 'blob:', ...wanted];
    if (!ours.some((one) => request.url().startsWith(one))) wrong.push(`request ${request.url()}`);
  });
  page = await context.newPage();
  page.on('dialog', (dialog) => wrong.push(`dialog ${dialog.message()}`));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(`${journey.cloud.consoleAddress}/lists/unassigned`);
  await page.getByRole('button', { name: 'ann@agents.test' }).click();
  await page.waitForURL(/\/lists\/unassigned$/);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

const openCase = async (number: number) => {
  await page.goto(`${journey.cloud.consoleAddress}/cases/${number}`);
  await page.getByRole('textbox', { name: 'Answer to the customer' }).waitFor();
};

/** Opens a mail of the case as its author formatted it. */
async function formatted({ name }: AttackMail): Promise<{ article: Locator; frame: Locator; inside: FrameLocator }> {
  const articles = page.getByRole('article');
  await articles.getByText(`As text: ${name}`).first().waitFor();
  // By its place: what it says changes now.
  const texts = await articles.allTextContents();
  const article = articles.nth(texts.findIndex((text) => text.includes(`As text: ${name}`)));
  await article.getByRole('button', { name: 'As formatted' }).click();
  const frame = article.locator('iframe');
  const inside = frame.contentFrame();
  await inside.locator('main').waitFor({ state: 'attached' });
  return { article, frame, inside };
}

describe('CONS-12 attack mails', () => {
  it('each runs nothing, asks nobody, and leaves the page as it was', async () => {
    await openCase(1);
    const editor = page.getByRole('textbox', { name: 'Answer to the customer' });
    const width = (await editor.boundingBox())?.width;
    for (const [index, mail] of hostile.entries()) {
      const { article, frame } = await formatted(mail);
      await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(20);
      expect((await frame.boundingBox())?.height, mail.name).toBeLessThanOrEqual(4000);
      await editor.fill(`Still here ${index}`);
      expect((await editor.boundingBox())?.width, mail.name).toBe(width);
      expect(wrong, mail.name).toEqual([]);
      await article.getByRole('button', { name: 'As text' }).click();
    }
    await editor.fill('');
  });

  it('of those that cost too much the text is shown, and why', async () => {
    const { inside } = await formatted(hostile.find(({ name }) => name.startsWith('5 MB')) as AttackMail);
    await inside.getByText('too large to be shown').waitFor();
    await inside.getByText('As text: 5 MB in one line').waitFor();
  });

  it('pictures that came along are shown, pages and drawings never; their files are handed over, not opened', async () => {
    const { article, inside } = await formatted(hostile.find(({ number }) => number === 15) as AttackMail);
    const natural = await inside
      .locator('img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    expect(natural).toEqual([0, 0, 2]);
    for (const name of ['x.svg', 'x.html']) {
      const download = page
        .waitForEvent('popup')
        .then((popup) => popup.waitForEvent('download'))
        .catch(() => undefined);
      await article
        .getByRole('button', { name: new RegExp(name.replace('.', '\\.')) })
        .first()
        .click();
      await download;
    }
    expect(
      context
        .pages()
        .filter((one) => one !== page)
        .map((one) => one.url())
        .filter((url) => url !== 'about:blank'),
    ).toEqual([]);
    for (const other of context.pages()) if (other !== page) await other.close();
    expect(wrong).toEqual([]);
  });

  it('pictures of others come when somebody asks for them, and nothing else does', async () => {
    const asked: string[] = [];
    await context.route('https://evil.test/**', (route) => {
      asked.push(`${route.request().resourceType()} ${route.request().url()} ${route.request().headers().referer}`);
      return route.fulfill({ contentType: 'image/png', body: png });
    });
    const { article, inside } = await formatted(hostile.find(({ number }) => number === 7) as AttackMail);
    wanted = ['https://evil.test/'];
    await article.getByRole('button', { name: /Load \d+ pictures from the internet/ }).click();
    const picture = inside.locator('img[src="https://evil.test/2.png"]');
    await picture.waitFor();
    expect(
      await picture.evaluate(async (one: HTMLImageElement) => {
        await one.decode();
        return one.naturalWidth;
      }),
    ).toBe(2);
    await expect.poll(() => new Set(asked).size).toBe(3);
    expect([...new Set(asked)].toSorted()).toEqual(
      [1, 2, 6].map((index) => `image https://evil.test/${index}.png undefined`),
    );
    wanted = [];
    expect(wrong).toEqual([]);
  });

  it('a link that hides where it leads tells it, and opens apart, without a word of us', async () => {
    const { inside } = await formatted(hostile.find(({ number }) => number === 19) as AttackMail);
    const links = inside.locator('a');
    expect(
      await links.evaluateAll((all) =>
        all.map((one) =>
          one.previousElementSibling?.matches('small') ? one.previousElementSibling.textContent : undefined,
        ),
      ),
    ).toEqual([
      'evil.test',
      'evil.test',
      expect.stringMatching(/^www\.xn--/),
      undefined,
      undefined,
      'evil.test',
      undefined,
    ]);
    const visits: (string | undefined)[] = [];
    await context.route('https://fine.test/**', (route) => {
      visits.push(route.request().headers().referer);
      return route.fulfill({ contentType: 'text/html', body: '<p>fine' });
    });
    wanted = ['https://fine.test/'];
    const opened = context.waitForEvent('page');
    expect(wrong).toEqual([]);
    await inside.getByRole('link', { name: 'Read more' }).press('Enter');
    const popup = await opened;
    await popup.waitForLoadState();
    expect(await popup.evaluate(() => [globalThis.origin, globalThis.opener])).toEqual(['https://fine.test', null]);
    expect(visits).toEqual([undefined]);
    await popup.close();
    wanted = [];
    // Playwright listens to what it presses itself, with a script that the frame refuses, too.
    wrong = wrong.filter((one) => !one.startsWith('Blocked script execution'));
    expect(wrong).toEqual([]);
  });

  it.each([
    'light',
    'dark',
  ] as const)('20: a newsletter looks as it was made, on light paper: %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await openCase(2);
    const { frame, inside } = await formatted(control);
    const box = (one: string) => inside.locator(one).first().boundingBox();
    const style = (one: string, property: string) =>
      inside
        .locator(one)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect((await box('table'))?.width).toBe(600);
    await expect.poll(() => box('img')).toMatchObject({ width: 120, height: 60 });
    await expect.poll(() => inside.locator('img').evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(2);
    const [left, right] = await Promise.all(['td td:first-child', 'td td:last-child'].map(box));
    // Its sheet says so for a window of this width.
    expect((left?.width ?? 0) / (right?.width ?? 1)).toBeCloseTo(3 / 5, 1);
    await expect.poll(() => style('li', 'color')).toBe('rgb(0, 128, 0)');
    await expect.poll(() => inside.getByText('shop.test', { exact: true }).isVisible()).toBe(true);
    await expect.poll(() => style('html', 'background-color')).toBe('rgb(255, 255, 255)');
    await expect.poll(() => style('main > div', 'background-color')).toBe('rgb(238, 238, 238)');
    await expect.poll(() => style('td', 'background-color')).toBe('rgb(17, 51, 85)');
    await expect.poll(() => style('font', 'color')).toBe('rgb(170, 0, 0)');
    await expect.poll(() => style('a', 'background-color')).toBe('rgb(0, 102, 204)');
    await expect.poll(() => inside.getByText('preheader').isVisible()).toBe(false);
    const content = await inside.locator('main').boundingBox();
    expect(Math.abs(((await frame.boundingBox())?.height ?? 0) - (content?.height ?? 0))).toBeLessThan(6);
    expect(wrong).toEqual([]);
  });

  it('16: names and subjects are words wherever they stand', async () => {
    const mail = {
      from: `"${markup.replaceAll('"', '\\"')}" <"<script>alert(3)</script>"@client.test>`,
      to: support,
      subject: markup,
      text: markup,
      messageId: '<names@client.test>',
    };
    await journey.write(mail, { from });
    await page.goto(`${journey.cloud.consoleAddress}/lists/open`);
    await page.getByText(markup).first().waitFor();
    await page.getByText(markup).first().click();
    await page.getByRole('heading', { name: markup }).first().waitFor();
    await expect.poll(() => page.title()).toContain('<script>');
    await expect.poll(() => page.locator('script:not([src]), img[src*="evil"]').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('18: an agent who quotes a hostile mail sends and sees words, not what they would do', async () => {
    await openCase(2);
    const words = '> [pay](javascript:alert(1)) ![](http://evil.test/t.png) <img src=x onerror=alert(2)>';
    await page.getByRole('textbox', { name: 'Answer to the customer' }).fill(words);
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('dialog').locator('iframe').contentFrame();
    await preview.getByText('[pay](javascript:alert(1))').waitFor();
    await expect.poll(() => preview.locator('img[src], script, a[href^="javascript"]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByText('Draft saved').waitFor();
    await page.getByRole('button', { name: /^Send · Waiting for customer/ }).click();
    await page.getByRole('button', { name: 'Take it back' }).waitFor();
    await journey.cloud.advance('1 minute');
    const sent = (await journey.mailTo(from)).find(({ text }) => text.includes('javascript:'));
    expect(sent?.html).toContain('[pay](javascript:alert(1))');
    expect(sent?.html).not.toMatch(/<img|<script|href="javascript/i);
    await page.reload();
    await page.getByRole('article').filter({ hasText: 'javascript:alert(1)' }).first().waitFor();
    expect(wrong).toEqual([]);
  });
});
