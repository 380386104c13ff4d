import type { Page } from 'playwright-core';
import type { PageOfConsole } from './pages-of-console.ts';

/** What a page of the console shows once somebody has pressed something, in either language. */
export interface Opened extends PageOfConsole {
  readonly press: (page: Page) => Promise<void>;
}

const choose = (deed: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: /^(More|Ещё)$/ }).click();
  await page.getByRole('menuitem', { name: deed }).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForLoadState('networkidle');
};

/** What agents and admins open, to be looked at. */
export const opened: readonly Opened[] = [
  { name: 'held-open', path: '/held', press: (page) => pressFirst(page, /^(Look at it|Посмотреть)$/) },
  { name: 'merge', path: '/cases/1', press: choose(/^(Merge|Объединить)$/) },
  { name: 'snooze', path: '/cases/1', press: choose(/^(Snooze|Отложить)$/) },
  { name: 'split', path: '/cases/1', press: split },
  { name: 'palette', path: '/lists/open', press: (page) => page.keyboard.press('ControlOrMeta+K') },
  {
    name: 'merge-customer',
    path: '/customers?q=nora',
    follow: '/customers/',
    press: choose(/another customer|с другим/),
  },
  { name: 'personal-data', path: '/customers?q=nora', follow: '/customers/', press: choose(/Personal|Личные/) },
];

async function pressFirst(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.waitForLoadState('networkidle');
}

/** Words of a mail are selected, as by a mouse. */
async function split(page: Page): Promise<void> {
  await page
    .getByRole('article')
    .first()
    .getByText(/prints blank pages/)
    .selectText();
  await pressFirst(page, /^(Make it a case|Сделать обращением)$/);
}
