import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey } from '../support/journey.ts';
import { signIn } from './console-tab.ts';
import { startBrowser } from './visitor.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('agent', 'ann@agents.test', { address: 'ann@agents.test', name: 'Ann', language: 'en' });
  const norms = { any: { response: 60, resolution: 2880 } };
  await journey.configure('service-level', 'Standard', { active: true, schedule: 'Round the clock', norms });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

it('SLA-04 SLA-05 a case shows its clocks, what is overdue stands in its list, and a deadline tells how it was computed', async () => {
  const { number } = await journey.newCase('Slow printer');
  await journey.cloud.advance('61 minutes');
  const { page, wrong } = await signIn(journey, browser, 'ann@agents.test', '/lists/overdue');
  await page.getByText('Slow printer').first().click();
  await page.waitForURL(new RegExp(`/cases/${number}$`));
  const deadlines = page.getByRole('complementary', { name: 'About this case' });
  await deadlines.getByRole('heading', { name: 'Deadlines' }).waitFor();
  await deadlines.getByText('solution', { exact: true }).waitFor();
  await page.getByText('Deadline missed: answer').waitFor();

  await page.getByRole('button', { name: 'How was this computed?' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Service level “Standard”, by the schedule “Round the clock” (UTC).').waitFor();
  await dialog.getByText('1h', { exact: true }).first().waitFor();
  await dialog.getByText('48h', { exact: true }).first().waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(wrong).toEqual([]);
});
