import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Journey } from '../support/journey.ts';

/** Somebody's browser with the console in it, and whatever in it should not be. */
export interface ConsoleTab {
  readonly page: Page;
  /** Dialogs, foreign requests, refusals of its policy and errors. */
  readonly wrong: string[];
  /** Opens an address of the console. */
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Signs somebody in, in a browser of their own, and opens an address of the console. */
export async function signIn(
  { cloud }: Journey,
  browser: Browser,
  email: string,
  path = '/lists/unassigned',
  options: BrowserContextOptions = {},
): Promise<ConsoleTab> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  const page = await context.newPage();
  const { consoleAddress = '', signInAddress = '', endpoint } = cloud;
  const wrong: string[] = [];
  page.on('dialog', (dialog) => wrong.push(`dialog ${dialog.message()}`));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('request', (request) => {
    const ours = [consoleAddress, signInAddress, endpoint, 'data:', 'blob:'];
    if (!ours.some((one) => request.url().startsWith(one))) wrong.push(`request ${request.url()}`);
  });
  await page.goto(`${consoleAddress}${path}`);
  await page.getByRole('button', { name: email }).click();
  await page.waitForURL(`${consoleAddress}${path}`);
  return {
    page,
    wrong,
    open: async (to) => {
      await page.goto(`${consoleAddress}${to}`);
    },
    close: () => context.close(),
  };
}
