import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey, support } from '../support/journey.ts';
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

/** An admin's browser at a page, and whatever in it should not be. */
async function signedIn(email: string, path: string, locale = 'en-US'): Promise<{ page: Page; wrong: string[] }> {
  const page = await (await browser.newContext({ locale, viewport: { width: 1366, height: 900 } })).newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  // A browser asks before it leaves what is not saved.
  page.on('dialog', (dialog) => void dialog.accept());
  const { consoleAddress } = journey.cloud;
  await page.goto(`${consoleAddress}${path}`);
  await page.getByRole('button', { name: email }).click();
  await page.waitForURL(`${consoleAddress}${path}`);
  return { page, wrong };
}

it('NOTE-07 an admin edits a template with what is offered, sees it on a case, saves it, and takes it back', async () => {
  await journey.write({ from: 'Ann <ann@client.test>', to: support, subject: 'Printer' });
  const { page, wrong } = await signedIn('admin@agents.test', '/admin/lookups/template');
  await page
    .getByRole('region', { name: 'To customers' })
    .getByRole('link', { name: /^Case registered/ })
    .click();
  // What is typed into the middle stays there.
  const subject = page.getByLabel('Subject');
  await subject.press('ControlOrMeta+Home');
  await subject.pressSequentially('FYI: ');
  await expect.poll(() => subject.inputValue()).toMatch(/^FYI: Re: /);
  const html = page.getByLabel('HTML, English');
  await html.fill('<p>{{ case.numbr }}</p>');
  await page.getByText('there is no case.numbr. Did you mean case.number?').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);

  await html.fill('<p>Dear {{ cus');
  await page.getByRole('option', { name: /^customer\.name/ }).click();
  await expect.poll(() => html.inputValue()).toBe('<p>Dear {{ customer.name }}');
  await html.fill('<p>Dear {{ customer.name }}, we have got it.</p>');
  await page.getByText('Nothing is wrong').waitFor();
  await page.getByLabel('Case to show it with').fill('1');
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.frameLocator('iframe').getByText('Dear Ann, we have got it.').waitFor();
  await preview.getByRole('radio', { name: 'Text' }).click();
  await preview.getByText('Hello Ann,').waitFor();
  await preview.getByRole('button', { name: 'Send me a test' }).click();
  await page.getByText(/^Sent to admin@agents\.test: \[Test\]/).waitFor();

  await page.getByLabel('What you changed').fill('Warmer');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Customers get the new texts within ten seconds').waitFor();
  await page.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await history.getByText(/Warmer/).waitFor();
  await history.getByRole('button', { name: 'Put in effect' }).click();
  await page.getByText('The texts that ship are in effect again').waitFor();
  await expect.poll(() => html.inputValue()).toContain('We have received your request');
  expect(wrong).toEqual([]);
  await page.context().close();
});

it('CASE-12 CASE-20 NOTE-07 in Russian: two admins edit one template, nothing is lost; a draft language says what it lacks', async () => {
  const path = '/admin/templates/waiting';
  const { page, wrong } = await signedIn('admin@agents.test', path, 'ru-RU');
  const text = page.getByLabel('HTML, Русский');
  await text.fill('<p>Моё</p>');
  await page.getByText('Ошибок нет').waitFor();
  await page.reload();
  await page.getByText('Это ваш прежний несохранённый текст.').waitFor();
  await expect.poll(() => text.inputValue()).toBe('<p>Моё</p>');
  const { page: other } = await signedIn('admin@agents.test', path, 'ru-RU');
  await other.getByLabel('Тема').fill('Чужое [{{ case.number }}]');
  await other.getByText('Ошибок нет').waitFor();
  await other.getByRole('button', { name: 'Сохранить' }).click();
  await other.getByText('Клиенты получат новый текст через несколько секунд').waitFor();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText(/шаблон сохранил кто-то другой/).waitFor();
  await page.getByRole('button', { name: 'Сохранить мой поверх' }).click();
  await page.getByText('Клиенты получат новый текст через несколько секунд').waitFor();
  await other.context().close();

  await page.goto(`${journey.cloud.consoleAddress}/admin/translations/de`);
  await page.getByText('Этот язык выключен: на нём пока никому не пишут.').waitFor();
  await page.getByRole('heading', { name: 'Всё переведено' }).waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});
