import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey } from '../support/journey.ts';
import { signIn } from './console-tab.ts';
import { screens } from './pages-of-console.ts';
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

it('CONS-03 OPS-10 an admin of a new install sees what is missing, mends it, and a test mail comes back', async () => {
  const tab = await signIn(journey, browser, 'admin@agents.test', '/admin/install');
  const { page } = tab;
  await page.getByText('Something is broken. Start at the top.').waitFor();
  const first = page.getByRole('list', { name: 'Health check' }).getByRole('listitem').first();
  await first.getByRole('heading', { name: 'Agents' }).waitFor();
  await first.getByText('There is no agent').waitFor();
  await journey.configure('agent', 'olga@agents.test', { name: 'Olga' });
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('All is well.').waitFor();

  await page.getByRole('button', { name: 'Send a test mail' }).click();
  await page.getByText(/^The test mail came back after \d+ seconds?/).waitFor();
  await expect.poll(() => journey.items('held-mail')).toEqual([]);
  expect(tab.wrong).toEqual([]);
  await tab.close();
});

it('CONS-03 CONS-04 in Russian, on a phone, with records to copy and nothing beyond the edge', async () => {
  Object.assign(journey.cloud.ses.standing, { dkim: 'Pending' });
  const options = { locale: 'ru-RU', viewport: screens.phone };
  const tab = await signIn(journey, browser, 'admin@agents.test', '/admin/install', options);
  const { page } = tab;
  await page.getByText('Есть неисправности. Начните сверху.').waitFor();
  await page.getByText(/\w{32}\._domainkey\.postcase\.test CNAME/).waitFor();
  const records = page.getByRole('listitem').filter({ hasText: '_domainkey' });
  await records.getByRole('button', { name: 'Скопировать' }).waitFor();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBe(0);
  expect(tab.wrong).toEqual([]);
  await tab.close();
});

it('CONS-01 OPS-10 who is no admin is told nothing of the install', async () => {
  const tab = await signIn(journey, browser, 'ann@agents.test', '/lists/unassigned');
  await tab.open('/admin/install');
  await tab.page.getByRole('heading', { name: 'This page is for admins', level: 1 }).waitFor();
  await expect.poll(() => tab.page.getByRole('heading', { name: 'Agents' }).count()).toBe(0);
  // Nothing was asked that would have been refused.
  expect(tab.wrong).toEqual([]);
  await tab.page.getByRole('link', { name: 'To the cases' }).click();
  await tab.page.getByRole('heading', { name: 'Mine', level: 1 }).waitFor();
  await tab.close();
});
