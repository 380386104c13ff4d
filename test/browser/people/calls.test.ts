import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Journey } from '../../support/journey.ts';
import { faultsOf } from '../axe-faults.ts';
import { signIn } from '../console-tab.ts';
import { startBrowser } from '../visitor.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  const ann = { address: 'ann@agents.test', name: 'Ann', language: 'en', takesCalls: true };
  await journey.configure('agent', ann.address, ann);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

/** Runs in the page: nobody looks at it, and what the browser tells outside of it is written down. */
function lookAway(): void {
  const told: string[] = [];
  Object.assign(globalThis, {
    told,
    Notification: class {
      static readonly permission = 'granted';
      constructor(title: string) {
        told.push(title);
      }
      close() {
        told.push('closed');
      }
    },
  });
  document.hasFocus = () => false;
  Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Runs in the page. */
function lookAgain(): void {
  Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}

it('CASE-07 CONS-02 a call rings while nobody looks; who has the same last digits is asked about, and gets the number by a press alone; what was typed stays', async () => {
  const admin = await ConsoleCaller.signedIn(journey, 'admin@agents.test');
  const { text: token } = await admin.ask('POST', '/tokens', { name: 'PBX', role: 'calls' });
  const { id } = await admin.ask('POST', '/customers', { name: 'Ivan Orlov', phone: '+7 912 345-67-89' });
  const tell = (event: string) =>
    fetch(`${journey.cloud.consoleAddress}/api/machine/calls/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: `event=${event}&id=a/1%23&from=+39123456789&to=200`,
    });
  const phones = async () => (await admin.ask('GET', `/customers/${id}`)).phones;

  const tab = await signIn(journey, browser, 'ann@agents.test');
  const { page } = tab;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(lookAway);
  await tell('newCall');
  const told = () => page.evaluate(() => Reflect.get(globalThis, 'told'));
  await expect.poll(told).toEqual(['+39123456789 calls']);
  await page.evaluate(lookAgain);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('alert').getByRole('button', { name: 'Answer' }).click();
  await expect.poll(told).toEqual(['+39123456789 calls', 'closed']);

  await page.getByText(/Nobody has the number/).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Subject' }).count()).toBe(0);
  await page.getByRole('button', { name: 'None of these' }).click();
  await page.getByRole('textbox', { name: 'Subject' }).fill('Toner');
  await page.getByRole('button', { name: 'This one' }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Toner');
  expect(await faultsOf(page)).toEqual([]);
  await expect.poll(() => phones()).toEqual(['+79123456789']);
  await page.getByRole('button', { name: 'Add it to them' }).click();
  await page.getByRole('button', { name: 'This one' }).waitFor({ state: 'detached' });
  await expect.poll(() => phones()).toEqual(['+79123456789', '+39123456789']);

  await page.getByRole('link', { name: 'Ivan Orlov' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Toner');
  await page.getByRole('button', { name: 'All fields' }).click();
  await page.getByRole('heading', { level: 1, name: 'New case' }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Toner');
  await page.getByRole('link', { name: 'Mine' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
  await page.getByRole('button', { name: 'Open the case' }).click();
  await page.waitForURL(/\/cases\/1$/);
  expect((await journey.page(1)).case.customerId).toBe(id);
  expect(tab.wrong).toEqual([]);
  await tab.close();
});
