import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsoleCaller } from '../support/console-caller.ts';
import { Journey, support } from '../support/journey.ts';
import { type ConsoleTab, signIn } from './console-tab.ts';
import { startBrowser } from './visitor.ts';

let journey: Journey;
let browser: Browser;
let ann: ConsoleTab;
let boris: ConsoleTab;
beforeAll(async () => {
  journey = await Journey.start();
  for (const [address, name] of [
    ['ann@agents.test', 'Ann'],
    ['boris@agents.test', 'Boris'],
  ] as const)
    await journey.configure('agent', address, { address, name, language: 'en' });
  browser = await startBrowser();
  ann = await signIn(journey, browser, 'ann@agents.test');
  boris = await signIn(journey, browser, 'boris@agents.test');
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

const write = (from: string, subject: string, text = 'It does not print.', more: object = {}) =>
  journey.write({ from, to: support, subject, text, ...more });
/** As when somebody comes back to the tab: what is new is asked for at once. */
const lookAgain = ({ page }: ConsoleTab) => page.evaluate(() => void dispatchEvent(new Event('visibilitychange')));

describe('CONS-10 colleagues', () => {
  let number: number;
  const entry = (page: Page, words: string) => page.getByRole('article').getByText(words);
  const noteOf = ({ page }: ConsoleTab) => page.getByRole('textbox', { name: 'Note for colleagues' });

  it('are brought to a case by their name in a note, and find it until they have read it', async () => {
    await write('lee@park.test', 'Door squeaks');
    ({ number } = (await journey.caseAbout('Door squeaks')).case);
    await ann.open(`/cases/${number}`);
    await ann.page.getByRole('radio', { name: 'Note' }).click();
    await noteOf(ann).pressSequentially('Ask @bo');
    await ann.page.getByRole('option', { name: /Boris/ }).waitFor();
    await noteOf(ann).press('Enter');
    await expect.poll(() => noteOf(ann).inputValue()).toBe('Ask @Boris ');
    await noteOf(ann).pressSequentially('about oil.');
    await ann.page.keyboard.press('Control+Enter');
    await entry(ann.page, 'about oil.').waitFor();

    await boris.open('/lists/following');
    const { page } = boris;
    await page.getByRole('link', { name: /^Following 1 for you/ }).waitFor();
    await page.getByText('Ann mentioned you').click();
    await entry(page, 'about oil.').waitFor();
    await page.getByText('Followers: You').waitFor();
    await page.getByRole('link', { name: /^Following 1$/ }).waitFor();
  });

  it('find where they stopped reading, and follow a case or not by a key', async () => {
    const { page } = boris;
    await boris.open('/lists/following');
    await page.getByText('Door squeaks').waitFor();
    await noteOf(ann).fill('The oil is there.');
    await ann.page.keyboard.press('Control+Enter');
    await entry(ann.page, 'The oil is there.').waitFor();
    await page.getByText('Door squeaks').click();
    await page.getByText('New since you last read').waitFor();
    const order = await page.getByRole('list', { name: 'What was said and done' }).innerText();
    expect(order.indexOf('about oil.')).toBeLessThan(order.indexOf('New since you last read'));
    expect(order.indexOf('New since you last read')).toBeLessThan(order.indexOf('The oil is there.'));
    await page.reload();
    await entry(page, 'The oil is there.').waitFor();
    await expect.poll(() => page.getByText('New since you last read').count()).toBe(0);
    // What comes below the end of the screen, where one writes, is announced and moves nothing.
    for (const words of [`It is better. ${'Much better.\n\n'.repeat(20)}`, 'It is good.']) {
      await noteOf(ann).fill(words);
      await ann.page.keyboard.press('Control+Enter');
      await entry(ann.page, words.slice(0, 11)).waitFor();
      await lookAgain(boris);
      await page.getByRole('button', { name: '1 new message' }).click();
      await expect.poll(() => page.getByRole('button', { name: '1 new message' }).count()).toBe(0);
    }
    await page.getByRole('textbox', { name: 'Answer to the customer' }).press('Escape');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('w');
    await page.getByText('You no longer follow this case.').waitFor();
    await boris.open('/lists/following');
    await page.getByRole('heading', { name: 'You follow nothing yet' }).waitFor();
  });

  it('are told outside the page of a case that they were given, once they have asked for it', async () => {
    const { page } = boris;
    await page.addInitScript(rememberNotifications);
    await boris.open('/settings');
    await page.getByText('Tell me of news outside this tab').click();
    await expect.poll(() => page.getByRole('switch', { name: /Tell me of news/ }).isChecked()).toBe(true);
    await boris.open(`/cases/${number}`);
    await page.getByRole('heading', { name: 'Door squeaks' }).waitFor();
    const ask = await ConsoleCaller.signedIn(journey, 'ann@agents.test');
    await ask.ask('PATCH', `/cases/${number}`, { agent: 'boris@agents.test' });
    await journey.cloud.idle();
    const told = async () => {
      await lookAgain(boris);
      return page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    };
    await expect.poll(told).toEqual(['A case for you: Door squeaks']);
    // Who resolves what they have not seen changed is asked.
    await page.getByText('You', { exact: true }).first().waitFor();
    await page.keyboard.press('e');
    await expect.poll(async () => (await journey.page(number)).case.status).toBe('Resolved');
    await journey.cloud.idle();
    await told();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => told()).toHaveLength(1);
  });

  it('see at one look what changed while they were away, until they say that they know', async () => {
    const { page } = boris;
    await journey.cloud.advance('2 hours');
    await write('lee@park.test', `Re: Door squeaks SR-${String(number).padStart(8, '0')}`, 'It squeaks again.');
    await boris.open('/lists/mine');
    const panel = page.getByRole('region', { name: 'While you were away' });
    await panel.getByText('Door squeaks').waitFor();
    await panel.getByText(/1 of your cases changed, 1 needs an answer|2 of your cases changed/).waitFor();
    await panel.getByRole('button', { name: 'Got it' }).click();
    await panel.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: 'Mine' }).waitFor();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => panel.count()).toBe(0);
    // The page stays open while they are away.
    await journey.cloud.advance('2 hours');
    await write('lee@park.test', `Re: Door squeaks SR-${String(number).padStart(8, '0')}`, 'And it drips.');
    await page.clock.setSystemTime(Date.now() + 2 * 60 * 60_000);
    await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
    await panel.getByText('Door squeaks').waitFor();
    for (const { wrong } of [ann, boris]) expect(wrong.filter((one) => !/409|412/.test(one))).toEqual([]);
  });
});

/** Runs in the page: a browser that allows notifications, and nobody who looks at the page. */
function rememberNotifications(): void {
  const told: string[] = [];
  class Remembered {
    static permission = 'granted';
    static requestPermission = async () => 'granted';
    constructor(title: string, { body }: { body: string }) {
      told.push(`${title}: ${body}`);
    }
  }
  Object.assign(globalThis, { told, Notification: Remembered });
  document.hasFocus = () => false;
}
