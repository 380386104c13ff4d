import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderOf, zammadArticle, zammadTicket, zammadUsers } from '../support/imports/old-zammad.ts';
import { Journey, support } from '../support/journey.ts';
import { runCommand } from '../support/run-command.ts';
import { faultsOf } from './axe-faults.ts';
import { signIn } from './console-tab.ts';
import { screens } from './pages-of-console.ts';
import { startBrowser } from './visitor.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  for (let index = 1; index <= 30; index++)
    await journey.send({
      from: `Writer ${index} <writer${index}@client.test>`,
      to: support,
      subject: `Matter ${index}`,
      text: index === 7 ? 'The printers of our office jam all day.' : 'Nothing works any more.',
      messageId: `<${index}@client.test>`,
    });
  await journey.cloud.idle(60_000);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

it('CASE-15 CONS-04 an agent finds a case by another form of a word, sees where it stands, filters, and opens it by keys alone', async () => {
  const { page, wrong, close } = await signIn(journey, browser, 'ann@agents.test', '/search');
  await page.getByRole('heading', { name: 'Search cases and people' }).waitFor();
  const field = page.getByRole('searchbox', { name: 'Search cases and people' });
  await field.pressSequentially('printer jammed', { delay: 20 });
  const found = page.getByRole('link', { name: /Matter 7\b/ });
  await found.getByText('printers', { exact: true }).waitFor();
  await expect.poll(() => found.locator('mark').allTextContents()).toEqual(['printers', 'jam']);
  await expect.poll(() => found.textContent()).toContain('Mail');

  await page.getByRole('button', { name: 'State' }).click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Nothing found for “printer jammed”' }).waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await found.waitFor();

  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Matter 7' }).waitFor();
  expect(wrong).toEqual([]);
  await close();
});

it('CASE-15 CONS-11 back from a case leads to what was found, where it was left; nothing is an answer, too, and so is a failure', async () => {
  const { page, wrong, close } = await signIn(journey, browser, 'ann@agents.test', '/search?q=works');
  const last = page.getByRole('link', { name: /Matter 1\b/ });
  await last.scrollIntoViewIfNeeded();
  const top = () => last.evaluate((link) => Math.round(link.getBoundingClientRect().top));
  const before = await top();
  await last.click();
  await page.getByRole('heading', { name: 'Matter 1' }).waitFor();
  await page.goBack();
  await last.waitFor();
  expect(Math.abs((await top()) - before)).toBeLessThan(5);

  const field = page.getByRole('searchbox', { name: 'Search cases and people' });
  await field.fill('zeppelin');
  await page.getByRole('heading', { name: 'Nothing found for “zeppelin”' }).waitFor();
  await page.route('**/api/find?*', (route) => route.fulfill({ status: 500, body: '{}' }));
  await field.fill('zeppelins');
  await page.getByRole('alert').waitFor();
  await page.unroute('**/api/find?*');
  await page.getByRole('alert').getByRole('button').click();
  await page.getByRole('heading', { name: 'Nothing found for “zeppelins”' }).waitFor();

  await field.fill('works');
  await last.waitFor();
  await field.fill('printers');
  // Before the answer is there.
  await field.press('Enter');
  await page.getByRole('heading', { name: 'Matter 7' }).waitFor();
  expect(wrong.filter((one) => !one.includes('500'))).toEqual([]);
  await close();
});

it('CASE-15 CONS-02 a case that was imported is found by its old number, and tells it, in Russian', async () => {
  const folder = folderOf({
    'tickets.json': [zammadTicket(1)],
    'ticket_articles/1.json': [zammadArticle(1, 1)],
    'users.json': zammadUsers,
  });
  const { code } = await runCommand(journey.cloud, 'import', 'zammad', folder, '--function', 'import-cases');
  expect(code).toBe(0);
  await journey.cloud.idle();
  const { page, wrong, close } = await signIn(journey, browser, 'ann@agents.test', '/search?q=31001', {
    locale: 'ru-RU',
    viewport: screens.phone,
  });
  await page
    .getByRole('link', { name: /hedgehog|Printer|Ticket/i })
    .first()
    .click();
  await page.getByText('Прежде').waitFor();
  await page.getByText('Zammad #31001').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await close();
});
