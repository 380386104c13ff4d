import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsoleCaller } from '../support/console-caller.ts';
import { Journey, support } from '../support/journey.ts';
import { faultsOf } from './axe-faults.ts';
import { signIn } from './console-tab.ts';
import { languages, openPage, pagesOfAdmins, pagesOfAgents, screens } from './pages-of-console.ts';
import { startBrowser } from './visitor.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('agent', 'ann@agents.test', { address: 'ann@agents.test', name: 'Ann', language: 'en' });
  browser = await startBrowser();
  const file = { filename: 'page.txt', content: Buffer.from('blank') };
  await journey.write({ from: 'nora@lind.test', to: support, subject: 'Blank pages', attachments: [file] });
  await journey.write({ from: 'tom@elsewhere.test', to: support, subject: 'Me too: SR-00000001' });
  await journey.write({ from: 'nora@lind.test', to: support, subject: 'Paper jam' });
  // Ann was here before, and a colleague has given her a case since.
  const [ann, boris] = [await caller('ann@agents.test'), await caller('boris@agents.test')];
  await ann.ask('PUT', '/visit');
  await journey.cloud.advance('2 hours');
  await boris.ask('PATCH', '/cases/1', { agent: 'ann@agents.test' });
  await boris.ask('POST', '/cases/2/notes', { body: '@Ann, have a look.' });
  await journey.cloud.idle();
});
const caller = (address: string) => ConsoleCaller.signedIn(journey, address);
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

describe('CONS-04 every page can be read and used by everybody', () => {
  const table = [
    ['en', 'ann@agents.test', pagesOfAgents],
    ['ru', 'ann@agents.test', pagesOfAgents],
    ['ru', 'admin@agents.test', pagesOfAdmins],
  ] as const;
  it.each(table)('%s, %s: wide and narrow, light and dark', async (language, who, pages) => {
    const tab = await signIn(journey, browser, who, '/lists/mine', { locale: languages[language] });
    const { page } = tab;
    const faults: string[] = [];
    for (const one of pages) {
      const { name } = one;
      await page.setViewportSize(screens.desktop);
      await openPage(page, one, tab.open);
      faults.push(...(await faultsOf(page)).map((fault) => `${name} ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(tab.wrong).toEqual([]);
    await tab.close();
  });
});

it('CASE-09 CONS-04 an agent says that they are away and how much they take, and is back, by the keyboard', async () => {
  const tab = await signIn(journey, browser, 'ann@agents.test', '/lists/mine', { locale: languages.en });
  const { page } = tab;
  await page.setViewportSize(screens.desktop);
  const press = async (role: 'button' | 'menuitem', name: string | RegExp) =>
    page.getByRole(role, { name }).press('Enter');
  await press('button', /^Ann/);
  await press('menuitem', /^Away until/);
  await page.getByLabel(/^Away until \(/).fill('2051-01-07T09:00');
  await page.getByLabel('Most cases in work').fill('5');
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize(screens.desktop);
  await press('button', 'Save');
  await page.getByText(/^You are away until/).waitFor();
  await press('button', /^Ann/);
  await press('menuitem', /^You are away/);
  await expect.poll(() => page.getByLabel('Most cases in work').inputValue()).toBe('5');
  await press('button', 'I am back');
  await page.getByText('Saved: rules give you cases').waitFor();
  expect(tab.wrong).toEqual([]);
  await tab.close();
});
