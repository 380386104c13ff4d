import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey } from '../../support/journey.ts';
import { faultsOf } from '../axe-faults.ts';
import { signIn } from '../console-tab.ts';
import { screens } from '../pages-of-console.ts';
import { startBrowser } from '../visitor.ts';
import { countDesk } from './counted-desk.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('agent', 'ann@agents.test', { address: 'ann@agents.test', name: 'Ann', language: 'en' });
  browser = await startBrowser();
  await countDesk(journey.table, { from: '2026-10-26', days: 28 });
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

const week = 'from=2026-11-16&to=2026-11-22';

it('RATE-08 SLA-08 CONS-02 a viewer reads ratings, then what was in time by agent beside the week before, keeps it as CSV, and goes on to one agent and back', async () => {
  const tab = await signIn(journey, browser, 'viewer@agents.test', `/reports/ratings?${week}`);
  const { page } = tab;
  await page.getByText('It took two days,').waitFor();
  const main = page.getByRole('region', { name: 'The main figures' });
  await expect.poll(() => main.textContent()).toContain('Average rating4.0Ratings18Response rate33%');
  await page
    .getByRole('img', { name: /^How customers rated, as a chart\. The table on this page says the same/ })
    .waitFor();

  await page.getByRole('link', { name: 'In time' }).click();
  await page.getByRole('button', { name: /Broken down by/ }).click();
  await page.getByRole('option', { name: 'Agent' }).click();
  await page.getByText('Compare with the period before').click();
  await page.getByText('compared with 9 – 15 Nov 2026').waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe(`?${week}&by=agent&compare=before`);
  const lineOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect
    .poll(() => lineOf('boris@agents.test').getByRole('cell').allTextContents())
    .toEqual([
      ...['100%was 50% +50 pts', '24was 12 +100%', '0was 12 -100%'],
      ...['100%was 33% +66.7 pts', '18was 6 +200%', '0was 12 -100%'],
    ]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('postcase-norm-agent-2026-11-16-2026-11-22.csv');
  const [head, first, ...others] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(head).toContain('First day,Last day,Agent,"First answers in time, share"');
  expect(first).toBe('2026-11-16,2026-11-22,Ann,1,36,0,1,30,0');
  expect(others.map((line) => line.split(',').slice(0, 3).join())).toContain('2026-11-09,2026-11-15,boris@agents.test');

  await lineOf('Ann').getByRole('link').click();
  await page.getByRole('heading', { name: 'The work of Ann', level: 1 }).waitFor();
  await main.getByText('was 30').first().waitFor();
  await page.goBack();
  await lineOf('boris@agents.test').waitFor();
  expect(tab.wrong).toEqual([]);
  await tab.close();
});

it('RATE-08 days that end before they begin are refused in words and mended in their place; a time without figures says so', async () => {
  const tab = await signIn(journey, browser, 'viewer@agents.test', '/reports/volumes?from=2026-11-22&to=2026-11-16');
  const { page, wrong } = tab;
  await page.getByRole('alert').getByText('The period ends (2026-11-16) before it begins (2026-11-22).').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Download CSV' }).isDisabled()).toBe(true);
  await page.getByLabel('First day').fill('2026-11-16');
  await page.getByRole('row', { name: /^In all 12/ }).waitFor();
  await tab.open('/reports/times?from=2025-12-01&to=2025-12-31');
  await page.getByRole('heading', { name: 'Nothing was counted in this period' }).waitFor();
  // The browser itself notes that something was refused.
  expect(wrong.filter((what) => !/status of 400/.test(what))).toEqual([]);
  await tab.close();
});

it('CONS-04 reports can be read and used by everybody: on a phone, in Russian, without colours', async () => {
  const tab = await signIn(journey, browser, 'ann@agents.test', `/reports/norm?${week}&by=agent&compare=before`, {
    locale: 'ru-RU',
    viewport: screens.phone,
  });
  const { page } = tab;
  const faults: string[] = [];
  for (const path of [
    `norm?${week}&by=agent&compare=before`,
    `ratings?${week}`,
    `times?${week}&by=service`,
    `agent?${week}`,
  ]) {
    await tab.open(`/reports/${path}`);
    await page.getByRole('table').waitFor();
    faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
    await page.setViewportSize(screens.phone);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) faults.push(`${path} is ${beyond} too wide`);
  }
  await page.getByRole('heading', { name: 'Моя работа', level: 1 }).waitFor();
  expect(faults).toEqual([]);
  expect(tab.wrong).toEqual([]);
  await tab.close();
});
