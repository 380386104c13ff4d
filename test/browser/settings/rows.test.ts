import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Journey, support } from '../../support/journey.ts';
import { faultsOf } from '../axe-faults.ts';
import { type ConsoleTab, signIn } from '../console-tab.ts';
import { languages, screens } from '../pages-of-console.ts';
import { startBrowser } from '../visitor.ts';

let journey: Journey;
let browser: Browser;
let folder: string;
let tab: ConsoleTab;
let page: Page;
beforeAll(async () => {
  journey = await Journey.start();
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'postcase-settings-'));
  await journey.write({ from: 'nora@lind.test', to: support, subject: 'Blank pages' });
  tab = await signIn(journey, browser, 'admin@agents.test', '/admin', { locale: languages.en });
  page = tab.page;
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const wrongIn = ({ wrong }: ConsoleTab) =>
  // The browser itself tells of each answer that is a no.
  wrong.filter((line) => !/the server responded with a status of (412|422|403)/.test(line));

it('CONS-02 CONS-05 an admin finds a setting, is told what is wrong while typing, saves it and takes it back', async () => {
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('taken back');
  await page.getByRole('link', { name: /Answers can be taken back for/ }).click();
  const field = page.getByLabel('Answers can be taken back for');
  await field.fill('500');
  await page.getByText('must be 0 to 120 seconds').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await field.fill('30');
  await page.getByText('It can be saved so.').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('region', { name: 'History' }).getByText('30 seconds').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('The change is undone').waitFor();
  await expect.poll(() => field.inputValue()).toBe('10');
});

it('CASE-12 NOTE-10 two admins edit one row: who is later sees both versions and loses nothing', async () => {
  const other = await ConsoleCaller.signedIn(journey, 'second@agents.test');
  await tab.open('/admin/lookups/category');
  await page.getByRole('link', { name: 'Incident' }).click();
  await page.getByText('1 open case').waitFor();
  await page.getByLabel('English').fill('Fault');
  const meanwhile = { columns: { label: { en: 'Outage', ru: 'Сбой' } } };
  await other.ask('PUT', '/settings/rows/category/row?name=Incident', meanwhile);
  await page.getByText('It can be saved so.').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  const conflict = page.getByRole('alert', { name: 'Changed meanwhile' });
  await conflict.getByText(/Changed meanwhile by second@agents.test/).waitFor();
  await conflict.getByText(/Outage/).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize(screens.desktop);
  await conflict.getByRole('button', { name: 'Mine over theirs' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('region', { name: 'History' }).getByText('Outage').first().waitFor();
  const saved = await other.ask('GET', '/settings/rows/category/row?name=Incident');
  expect(saved).toMatchObject({ columns: { label: { en: 'Fault' } }, changedBy: 'admin@agents.test' });
});

it('CONS-02 what is not saved is not left behind without a question', async () => {
  await tab.open('/admin/lookups/status/new');
  await page.getByLabel('Name', { exact: true }).fill('On hold');
  await page.getByRole('link', { name: 'Back to the list' }).click();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('On hold');
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('heading', { level: 1, name: 'Statuses' }).waitFor();
});

it('CONS-06 an import of 500 rows is shown before it is made, and makes just that', async () => {
  const account = Array.from({ length: 500 }, (_, index) => ({ name: `customer-${index}.test`, category: 'VIP' }));
  const file = { format: 'postcase-configuration', version: 1 };
  const choose = async (lookups: object) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, JSON.stringify({ ...file, lookups }));
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^Choose/ }).click(),
    ]);
    await chooser.setFiles(path);
  };
  await tab.open('/admin/transfer');
  await choose({ account: [...account, { name: 'no domain' }] });
  await page.getByText('lookups.account[500].name').waitFor();
  await page.getByText('lookups.account[500].name').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Make/ }).count()).toBe(0);
  await choose({ account });
  await page.getByText('500 new').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize(screens.desktop);
  await page.getByRole('button', { name: 'Make 500 changes' }).click();
  await page.getByText('500 changes are made').waitFor({ timeout: 60_000 });
  await tab.open('/admin/audit');
  await page.getByRole('list', { name: 'Audit' }).getByText('Imported').first().waitFor();
});

it.each([
  ['en', ['/admin', '/admin/lookups/status', '/admin/lookups/agent/new', '/admin/audit']],
  ['ru', ['/admin/lookups/mailbox/row?name=support%40postcase.test']],
] as const)('CONS-04 %s: the pages of settings can be read and used by everybody', async (language, paths) => {
  const reader = await signIn(journey, browser, 'second@agents.test', '/lists/mine', { locale: languages[language] });
  const faults: string[] = [];
  for (const path of paths) {
    await reader.page.setViewportSize(screens.desktop);
    await reader.open(path);
    await reader.page.getByRole('heading', { level: 1 }).waitFor();
    await reader.page.waitForLoadState('networkidle');
    faults.push(...(await faultsOf(reader.page)).map((fault) => `${path} ${fault}`));
  }
  expect(faults).toEqual([]);
  expect(wrongIn(reader)).toEqual([]);
  await reader.close();
});

it('CONS-01 an agent sees no settings, and whoever follows a link there is told why', async () => {
  const agent = await signIn(journey, browser, 'ann@agents.test', '/admin', { locale: languages.en });
  await agent.page.getByRole('heading', { name: 'This page is for admins', level: 1 }).waitFor();
  expect(wrongIn(agent)).toEqual([]);
  await agent.close();
  expect(wrongIn(tab)).toEqual([]);
});
