import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey, support } from '../../support/journey.ts';
import { faultsOf } from '../axe-faults.ts';
import { signIn } from '../console-tab.ts';
import { startBrowser } from '../visitor.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('setting', 'countryOfPhones', 'DE');
  browser = await startBrowser();
  await journey.write({ from: 'Nora Lind <nora@lind.test>', to: support, subject: 'Paper jam' });
  await journey.write({ from: 'nora@home.test', to: support, subject: 'Blank pages' });
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

it('CASE-07 CASE-16 CONS-02 an agent finds a customer, says where their clock is by typing, adds a phone that is written otherwise, and merges the one who is the same', async () => {
  const tab = await signIn(journey, browser, 'ann@agents.test', '/customers');
  const { page } = tab;
  await page.getByRole('heading', { name: 'Look for a customer' }).waitFor();
  await page.getByRole('searchbox', { name: /Name, address/ }).fill('nora');
  await page.getByRole('link', { name: /nora@home.test/ }).click();
  await page.getByRole('heading', { level: 1, name: 'nora@home.test' }).waitFor();
  await page.getByRole('button', { name: 'Add phone' }).click();
  await page.getByRole('textbox', { name: 'Phone' }).fill('030 901820');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => page.getByRole('link', { name: '+4930901820' }).getAttribute('href')).toBe('tel:+4930901820');

  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('berlin');
  await page.getByRole('option', { name: 'Europe/Berlin' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Europe/Berlin').first().waitFor();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /Merge into/ }).click();
  await page.getByRole('textbox', { name: /Name, address/ }).fill('lind');
  await page.getByRole('option', { name: /Nora Lind/ }).click();
  await page.getByText('1 case', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Merge into Nora Lind' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nora Lind' }).waitFor();
  await page.getByRole('link', { name: /Blank pages/ }).waitFor();
  await journey.cloud.idle();
  const [first, second] = [await journey.page(1), await journey.page(2)];
  expect(second.case.customerId).toBe(first.case.customerId);
  await page.reload();
  await page.getByText(/Took over nora@home.test/).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(tab.wrong).toEqual([]);
  await tab.close();
});

it('CASE-12 CONS-01 CONS-04 an address of somebody else is told whose it is; a viewer changes nothing; all of it in Russian', async () => {
  const tab = await signIn(journey, browser, 'ann@agents.test', '/customers?q=%2B4930901820');
  const { page } = tab;
  await page.getByRole('button', { name: 'New customer' }).click();
  await page.getByRole('textbox', { name: 'Phone' }).fill('+49 30 901820');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('It belongs to Nora Lind').waitFor();
  await page.getByRole('alert').getByRole('link', { name: 'Open' }).click();
  await page.getByRole('link', { name: 'lind.test' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'lind.test' }).waitFor();
  await page.getByRole('link', { name: /Paper jam/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const address = new URL(page.url()).pathname;
  expect(tab.wrong.filter((one) => !one.includes('409'))).toEqual([]);
  await tab.close();

  const viewer = await signIn(journey, browser, 'viewer@agents.test', address, { locale: 'ru-RU' });
  await viewer.page.getByRole('heading', { name: 'Клиенты' }).waitFor();
  await expect.poll(() => viewer.page.getByRole('button', { name: 'Переименовать' }).count()).toBe(0);
  await viewer.page.getByRole('link', { name: /^Nora Lind/ }).click();
  await viewer.page.getByText('Как связаться').first().waitFor();
  await expect.poll(() => viewer.page.getByRole('button', { name: /Изменить|Добавить|Убрать/ }).count()).toBe(0);
  expect(viewer.wrong).toEqual([]);
  await viewer.close();
});
