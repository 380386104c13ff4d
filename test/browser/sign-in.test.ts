import { decodeJwt } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey } from '../support/journey.ts';
import { startBrowser } from './visitor.ts';

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

/** A browser of somebody's own, and what its pages were refused by their policy. */
async function open(locale: string): Promise<{ page: Page; refused: string[] }> {
  const page = await (await browser.newContext({ locale })).newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  return { page, refused };
}

const languages = {
  'en-US': { page: 'Sign in', name: 'Ann', menu: /^Ann/, out: 'Sign out', again: 'Sign in', viewer: /Viewer|viewer@/ },
  'ru-RU': { page: 'Вход', name: 'Ann', menu: /^Ann/, out: 'Выйти', again: 'Войти', viewer: /Viewer|viewer@/ },
} as const;

describe('CONS-01 CONS-04 somebody signs in to the console', () => {
  it.each(['en-US', 'ru-RU'] as const)('as an agent, out, and as a viewer, by the sign-in page: %s', async (locale) => {
    const words = languages[locale];
    await journey.configure('agent', 'ann@agents.test', { address: 'ann@agents.test', name: 'Ann', language: 'en' });
    const { page, refused } = await open(locale);
    const console = journey.cloud.consoleAddress ?? '';
    await page.goto(`${console}/`);
    await page.getByRole('heading', { name: words.page }).waitFor();
    await expect.poll(() => page.url()).toContain(journey.cloud.signInAddress);
    await page.getByRole('button', { name: 'ann@agents.test' }).click();
    await page.getByRole('button', { name: words.menu }).click();
    await expect.poll(() => new URL(page.url()).origin).toBe(console);
    await page.getByRole('menuitem', { name: words.out }).click();
    await page.waitForURL(`${console}/signed-out`);
    await page.getByRole('button', { name: words.again }).click();
    await page.getByRole('button', { name: 'viewer@agents.test' }).click();
    await page.getByRole('button', { name: words.viewer }).waitFor();
    await expect.poll(() => new URL(page.url()).origin).toBe(console);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it('and is told when the sign-in page cannot be reached, with a way to try again', async () => {
    const { page } = await open('en-US');
    let answers = false;
    await page.route('**/.well-known/openid-configuration', (route) => (answers ? route.continue() : route.abort()));
    await page.goto(`${journey.cloud.consoleAddress}/`);
    await page.getByRole('alert').waitFor();
    answers = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.context().close();
  });

  it('and a link to a case leads there by way of the sign-in page', async () => {
    const { page } = await open('en-US');
    const console = journey.cloud.consoleAddress ?? '';
    await page.goto(`${console}/cases/1?from=mail`);
    await page.getByRole('button', { name: 'boris@agents.test' }).click();
    await page.waitForURL(`${console}/cases/1?from=mail`);
    await page.context().close();
  });
});

describe('CONS-01 OPS-02 the API behind the console', () => {
  it('tells who is signed in with the token of the sign-in page, and nobody else anything', async () => {
    const token = await journey.cloud.idToken('viewer@agents.test');
    expect(decodeJwt(token)['cognito:groups']).toEqual(['viewer']);
    const ask = (headers: Record<string, string> = {}) => fetch(`${journey.cloud.consoleAddress}/api/me`, { headers });
    expect(await (await ask({ authorization: `Bearer ${token}` })).json()).toMatchObject({ role: 'viewer' });
    expect((await ask()).status).toBe(401);
    expect((await ask({ authorization: 'Bearer none' })).status).toBe(401);
  });
});
