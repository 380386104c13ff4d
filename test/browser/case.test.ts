import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey, support } from '../support/journey.ts';
import { signIn } from './console-tab.ts';
import { startBrowser } from './visitor.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('agent', 'ann@agents.test', { address: 'ann@agents.test', name: 'Ann', language: 'en' });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

it('CONS-08 CONS-09 CONS-11 CASE-08 an agent takes the next case, answers with a file, takes it back, edits and sends it; a mail that arrives meanwhile stops an answer', async () => {
  const from = 'customer@client.test';
  const subject = 'Blank pages <img src="https://evil.test/x.png" onerror="alert(1)">';
  await journey.write({
    from,
    to: support,
    subject,
    text: '<script>alert(2)</script>',
    messageId: '<one@client.test>',
  });
  const { page, wrong } = await signIn(journey, browser, 'ann@agents.test');
  await page.getByText('Blank pages').first().waitFor();
  await page.getByRole('button', { name: /Take next/ }).click();
  await page.waitForURL(/\/cases\/1$/);
  await page.getByRole('heading', { name: subject }).waitFor();

  const words = page.getByRole('textbox', { name: 'Answer to the customer' });
  await words.fill('Please change the **black** cartridge.');
  const file = { name: 'manual.txt', mimeType: 'text/plain', buffer: Buffer.from('how to') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('manual.txt').waitFor();
  await page.getByText('Draft saved').waitFor();
  await page.getByRole('button', { name: /^Send · Waiting for customer/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await journey.cloud.advance('1 minute');
  expect((await journey.mailTo(from)).filter(({ text }) => text.includes('cartridge'))).toEqual([]);

  await words.fill('Please change the **cyan** cartridge.');
  await page.getByText('Draft saved').waitFor();
  await page.getByRole('button', { name: /^Send · Waiting for customer/ }).click();
  await page.getByRole('button', { name: 'Take it back' }).waitFor();
  await journey.cloud.advance('1 minute');
  const sent = (await journey.mailTo(from)).filter(({ text }) => text.includes('cartridge'));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toContain('cyan');
  expect(sent[0]?.attachments.map(({ name }) => name)).toEqual(['manual.txt']);
  expect((await journey.page(1)).case).toMatchObject({ status: 'Waiting for customer', agent: 'ann@agents.test' });

  await page.reload();
  await words.fill('Has it helped?');
  await page.getByText('Draft saved').waitFor();
  const answer = {
    from,
    to: support,
    subject: `Re: ${subject}`,
    text: 'It prints now.',
    messageId: '<two@client.test>',
  };
  await journey.write({ ...answer, inReplyTo: `<${sent[0]?.messageId}>` });
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await page.getByRole('button', { name: 'Send anyway' }).waitFor();
  await journey.cloud.advance('1 minute');
  expect((await journey.mailTo(from)).filter(({ text }) => text.includes('Has it helped'))).toEqual([]);
  expect(wrong.filter((one) => !/409/.test(one))).toEqual([]);
  await page.context().close();
});

it('CONS-01 a viewer reads a case and finds nothing to write with', async () => {
  const { page, wrong } = await signIn(journey, browser, 'viewer@agents.test');
  await page.goto(`${journey.cloud.consoleAddress}/cases/1`);
  await page.getByText('It prints now.').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Answer to the customer' }).count()).toBe(0);
  await expect.poll(() => page.getByRole('button', { name: /Resolve/ }).count()).toBe(0);
  expect(wrong).toEqual([]);
  // A number that nobody has leads back.
  await page.goto(`${journey.cloud.consoleAddress}/cases/99`);
  await page.getByRole('heading', { level: 1, name: /^There is no case/ }).waitFor();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.waitForURL(/\/lists\/\w+/);
  await page.context().close();
});
