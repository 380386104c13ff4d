import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey, support } from '../../support/journey.ts';
import { faultsOf } from '../axe-faults.ts';
import { signIn } from '../console-tab.ts';
import { screens } from '../pages-of-console.ts';
import { startBrowser } from '../visitor.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  browser = await startBrowser();
  await journey.write({ from: 'Nora Lind <nora@lind.test>', to: support, subject: 'Paper jam' });
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

async function openMore(page: Page): Promise<void> {
  await page.getByRole('link', { name: /nora@lind.test/ }).click();
  await page.getByRole('button', { name: /^(More|Ещё)$/ }).click();
}

it('OPS-07 CONS-06 an agent is not offered the personal data of a customer', async () => {
  const { page, close } = await signIn(journey, browser, 'ann@agents.test', '/customers?q=nora');
  await openMore(page);
  await page.getByRole('menuitem', { name: /Merge into/ }).waitFor();
  await expect.poll(() => page.getByRole('menuitem', { name: /Personal data/ }).count()).toBe(0);
  await close();
});

it('OPS-07 in Russian an admin reads what is held of a customer', async () => {
  const russian = { locale: 'ru-RU', viewport: screens.phone };
  const { page, wrong, close } = await signIn(journey, browser, 'admin@agents.test', '/customers?q=nora', russian);
  await openMore(page);
  await page.getByRole('menuitem', { name: /Личные данные/ }).click();
  await page.getByRole('textbox', { name: /nora@lind.test/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await close();
});

it('OPS-07 an admin puts a customer on hold, lifts it, and erases them by typing the address', async () => {
  const { page, wrong, close } = await signIn(journey, browser, 'admin@agents.test', '/customers?q=nora');
  await openMore(page);
  await page.getByRole('menuitem', { name: /Personal data/ }).click();
  const typed = page.getByRole('textbox', { name: /nora@lind.test/ });
  const erase = page.getByRole('button', { name: 'Erase for good' });
  await page.getByRole('textbox', { name: /Reason/ }).fill('Lawsuit 7');
  await page.getByRole('button', { name: 'Put on hold' }).click();
  await page.getByText(/On legal hold since .*: Lawsuit 7/).waitFor();
  await expect.poll(() => erase.isDisabled()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize(screens.desktop);
  await page.getByRole('button', { name: 'Lift the hold' }).click();
  const copied = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = await readFile(await (await copied).path(), 'utf8');
  expect(JSON.parse(copy)).toMatchObject({
    parts: expect.arrayContaining([expect.objectContaining({ name: 'cases/1' })]),
  });
  expect(copy).toContain('Paper jam');
  const audited = async (language: string, path: string, words: RegExp) => {
    const { page: audit, close: done } = await signIn(journey, browser, 'admin@agents.test', path, {
      locale: language,
    });
    await audit.getByText(words).first().waitFor();
    await audit.getByText(/^(Copies of personal data|Копии личных данных) · /).waitFor();
    expect(await audit.getByRole('main').textContent()).not.toContain('nora@lind.test');
    await done();
  };
  await audited('en-US', '/admin/audit', /^Copy saved/);
  await audited('ru-RU', '/admin/audit', /^Сохранена копия/);
  await typed.fill('nora@lind');
  await expect.poll(() => erase.isDisabled()).toBe(true);
  await typed.fill('nora@lind.test');
  await erase.click();
  await page.getByText('Nora Lind is erased').first().waitFor();
  const erased = (await journey.page(1)).case;
  expect(erased).toMatchObject({ subject: '' });
  expect(erased).not.toHaveProperty('customerId');
  expect(wrong).toEqual([]);
  await close();
});
