import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey } from '../support/journey.ts';
import { faultsOf } from './axe-faults.ts';
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

/** Somebody's browser at a page, and whatever in it should not be. */
async function signedIn(email: string, path: string, locale = 'en-US'): Promise<{ page: Page; wrong: string[] }> {
  const page = await (await browser.newContext({ locale })).newPage();
  const wrong: string[] = [];
  page.on('dialog', (dialog) => wrong.push(`dialog ${dialog.message()}`));
  page.on('pageerror', (error) => wrong.push(error.message));
  const { consoleAddress } = journey.cloud;
  await page.goto(`${consoleAddress}${path}`);
  await page.getByRole('button', { name: email }).click();
  await page.waitForURL(`${consoleAddress}${path}`);
  return { page, wrong };
}

/** What is done more rarely with a mail. */
async function more(mail: Locator, deed: string): Promise<void> {
  await mail.getByRole('button', { name: 'More for this mail' }).click();
  await mail.page().getByRole('menuitem', { name: deed }).click();
}

const hold = (subject: string) =>
  journey.write({ from: `${subject}@client.test`, to: 'nobody@postcase.test', subject, text: '<b>Help</b>' });

it('MAIL-14 MAIL-21 CONS-02 an admin lets a held mail in, blocks the sender of another, takes it back and deletes it', async () => {
  const { page, wrong } = await signedIn('admin@agents.test', '/held');
  await page.getByRole('heading', { name: 'No mail is held' }).waitFor();
  await hold('printer');
  await hold('scanner');
  await page.reload();
  await page.getByRole('listitem', { name: 'printer' }).getByRole('button', { name: 'Let in' }).click();
  await page.getByText('The mail is in SR-00000001').waitFor();
  expect((await journey.page(1)).case.subject).toBe('printer');

  const scanner = page.getByRole('listitem', { name: 'scanner' });
  await expect.poll(() => page.getByRole('listitem', { name: 'printer' }).count()).toBe(0);
  await scanner.getByText('<b>Help</b>').waitFor();
  await more(scanner, 'Block sender');
  await page.getByText('scanner@client.test is blocked').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('scanner@client.test is no longer blocked').waitFor();

  await more(scanner, 'Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await more(scanner, 'Delete');
  await page
    .getByRole('dialog', { name: 'Delete this mail for good?' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await page.getByRole('heading', { name: 'No mail is held' }).waitFor();
  await expect.poll(() => journey.keys('held/')).toEqual([]);
  expect(wrong).toEqual([]);
  await page.context().close();
});

it('MAIL-21 CONS-01 CONS-04 an agent looks, lets in and decides no more, in Russian', async () => {
  await hold('drucker');
  const { page, wrong } = await signedIn('ann@agents.test', '/held', 'ru-RU');
  const mail = page.getByRole('listitem', { name: 'drucker' });
  await mail.getByRole('button', { name: 'Принять' }).waitFor();
  await mail.getByRole('button', { name: 'Что ещё сделать с письмом' }).click();
  await expect
    .poll(() => page.getByRole('menuitem').allTextContents())
    .toEqual([expect.stringContaining('Разобрать заново')]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /Задержанные\s*1/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await page.context().close();
});

it('MAIL-21 CONS-11 CONS-12 an admin looks at mail in a frame without scripts and settles several at once: what cannot be done is told', async () => {
  await hold('fax');
  const { page, wrong } = await signedIn('admin@agents.test', '/held');
  const fax = page.getByRole('listitem', { name: 'fax' });
  await fax.getByRole('button', { name: 'Look at it' }).click();
  const frame = fax.locator('iframe');
  await expect.poll(() => frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  await fax.frameLocator('iframe').getByText('<b>Help</b>').waitFor();

  await more(fax, 'Decide anew');
  await page.getByText('To no mailbox of ours. It stays held.').waitFor();
  await page.getByRole('button', { name: 'Choose all' }).click();
  // Somebody else is faster with one of them.
  const [drucker] = await journey.held('drucker@client.test');
  await journey.remove(String(drucker?.rawKey));
  journey.cloud.ses.refuseSending(1, 'MessageRejected');
  await page.getByRole('toolbar', { name: '2 mails chosen' }).getByRole('button', { name: 'Let in' }).click();
  await page.getByText('The mail is in SR-00000002').waitFor();
  await page.getByText('Somebody else has settled this mail.').waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

it('MAIL-16 NOTE-06 mail of ours that was refused stands beside, is sent again or put away', async () => {
  const { page, wrong } = await signedIn('ann@agents.test', '/held');
  await page.getByRole('link', { name: 'Did not arrive (1)' }).click();
  const mail = page.getByRole('list', { name: 'Mail that did not arrive' }).getByRole('listitem');
  await mail.getByText('It was refused').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await mail.getByRole('button', { name: 'Send again' }).click();
  await page.getByRole('heading', { name: 'Everything arrived' }).waitFor();
  await journey.settle();
  expect((await journey.page(2)).messages.map(({ delivery }) => delivery)).toEqual([undefined, 'resent', 'sent']);
  expect(wrong).toEqual([]);
  await page.context().close();
});

/** A blue plate, 120 by 40. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAAAUUlEQVR42u3QMQ0AAAgDsP0IxDaScEE4mlRBUz0ciALRohEtWrQF0aIRLVq0BdGiES1aNKJFI1q0aESLRrRo0YgWjWjRohEtGtGiRSNaNKL/WUNaasu5Fv9WAAAAAElFTkSuQmCC',
  'base64',
);

it('CONS-02 an admin chooses the logo as a file: it stands in the console, in mails and for ever', async () => {
  const { page, wrong } = await signedIn('admin@agents.test', '/admin/lookups/setting/row?name=logoUrl');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  await (await chosen).setFiles({ name: 'logo.svg.png', mimeType: 'image/png', buffer: logo });
  await page.getByRole('img', { name: 'The picture as it stands' }).waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await journey.cloud.advance('1 minute');
  const address = await page.getByRole('textbox', { name: 'Or its address on the web' }).inputValue();
  const picture = await fetch(address);
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(Buffer.from(await picture.arrayBuffer()).equals(logo)).toBe(true);
  await page.reload();
  await page.getByRole('navigation').getByRole('img', { name: 'Postcase' }).waitFor();
  await journey.write({ from: 'logo@client.test', to: 'support@postcase.test', subject: 'Logo' });
  expect((await journey.lastMailTo('logo@client.test')).html).toContain(address);
  expect(wrong).toEqual([]);
  await page.context().close();
});

it('CONS-07 an admin makes a token, sees it once, and revokes it', async () => {
  const { page, wrong } = await signedIn('admin@agents.test', '/admin/tokens');
  await page.getByRole('heading', { name: 'There are no tokens' }).waitFor();
  await page.locator('[aria-current=page]', { hasText: 'Settings' }).waitFor();
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Shop');
  await page.getByRole('button', { name: 'Make it' }).click();
  const token = await page.getByRole('textbox', { name: 'Token' }).inputValue();
  const me = () =>
    fetch(`${journey.cloud.consoleAddress}/api/machine/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await me()).json()).toMatchObject({ name: 'Shop', role: 'viewer' });
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.reload();
  const row = page.getByRole('listitem', { name: 'Shop' });
  await row.getByText(/last used on/).waitFor();
  expect(await page.content()).not.toContain(token.slice(-64));
  await row.getByRole('button', { name: /Revoke/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await row.getByText(/^revoked/).waitFor();
  expect((await me()).status).toBe(401);
  expect(wrong).toEqual([]);
  await page.context().close();
});
