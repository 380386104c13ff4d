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
  browser = await startBrowser();
  await journey.write({ from: 'Nora Lind <nora@lind.test>', to: support, subject: 'Paper jam' });
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

it('OPS-07 an admin sees what is held of a customer, holds it, lifts the hold, and erases it by typing the address; an agent is not offered it', async () => {
  const agent = await signIn(journey, browser, 'ann@agents.test', '/customers?q=nora');
  await agent.page.getByRole('link', { name: /nora@lind.test/ }).click();
  await agent.page.getByRole('button', { name: 'More' }).click();
  await agent.page.getByRole('menuitem', { name: /Merge into/ }).waitFor();
  expect(await agent.page.getByRole('menuitem', { name: /Personal data/ }).count()).toBe(0);
  await agent.close();

  const dark = { locale: 'ru-RU', colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const;
  for (const [name, options] of [
    ['wide', {}],
    ['phone', dark],
  ] as const) {
    const tab = await signIn(journey, browser, 'admin@agents.test', '/customers?q=nora', options);
    await tab.page.getByRole('link', { name: /nora@lind.test/ }).click();
    await tab.page.getByRole('button', { name: /^(More|Ещё)$/ }).click();
    await tab.page.getByRole('menuitem', { name: /Personal data|Личные данные/ }).click();
    await tab.page.getByRole('textbox', { name: /nora@lind.test/ }).waitFor();
    if (process.env.PICTURES) await tab.page.screenshot({ path: `${process.env.PICTURES}/data-${name}.png` });
    expect(await faultsOf(tab.page)).toEqual([]);
    if (name === 'phone') {
      await tab.close();
      continue;
    }
    const { page } = tab;
    await page.getByRole('textbox', { name: /Reason/ }).fill('Lawsuit 7');
    await page.getByRole('button', { name: 'Put on hold' }).click();
    await page.getByText(/On legal hold since .*: Lawsuit 7/).waitFor();
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/data-held.png` });
    expect(await page.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lift the hold' }).click();
    await page.getByRole('textbox', { name: /nora@lind.test/ }).waitFor();
    expect(tab.wrong).toEqual([]);
    await tab.close();
  }

  const { page, wrong, close } = await signIn(journey, browser, 'admin@agents.test', '/customers?q=nora');
  await page.getByRole('link', { name: /nora@lind.test/ }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /Personal data/ }).click();
  const erase = page.getByRole('button', { name: 'Erase for good' });
  await page.getByRole('textbox', { name: /nora@lind.test/ }).fill('nora@lind');
  expect(await erase.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: /nora@lind.test/ }).fill('nora@lind.test');
  await erase.click();
  await page.getByText('Nora Lind is erased').first().waitFor();
  expect((await journey.page(1)).case).toMatchObject({ subject: '', customerId: undefined });
  expect(wrong).toEqual([]);
  await close();
});
