import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, pomosch, support } from '../support/journey.ts';
import { linksIn } from '../support/raters.ts';
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
const answerOf = ({ page }: ConsoleTab) => page.getByRole('textbox', { name: 'Answer to the customer' });
const saved = ({ page }: ConsoleTab) => page.getByText('Draft saved').waitFor();
const send = ({ page }: ConsoleTab) => page.getByRole('button', { name: /^Send · Waiting for customer/ }).click();
/** In a case that waits for its customer already. */
const sendAgain = ({ page }: ConsoleTab) => page.getByRole('button', { name: /^Send/ }).first().click();
/** As when somebody comes back to the tab: what is new is asked for at once. */
const lookAgain = ({ page }: ConsoleTab) => page.evaluate(() => void dispatchEvent(new Event('visibilitychange')));
const takeNext = ({ page }: ConsoleTab) => page.getByRole('button', { name: /Take next/ }).click();

describe('two agents', () => {
  it('CASE-15 take the next case at the same moment, and get one each', async () => {
    await write('ann@one.test', 'Blank pages');
    await write('tom@two.test', 'Paper jam');
    await Promise.all([takeNext(ann), takeNext(boris)]);
    await Promise.all([ann, boris].map(({ page }) => page.waitForURL(/\/cases\/\d+$/)));
    const taken = [ann, boris].map(({ page }) => page.url().split('/').at(-1));
    expect(taken.toSorted()).toEqual(['1', '2']);
    const agents = await Promise.all([1, 2].map(async (number) => (await journey.page(number)).case.agent));
    expect(agents.toSorted()).toEqual(['ann@agents.test', 'boris@agents.test']);
  });

  it('CONS-10 see each other in the case and in the list', async () => {
    await ann.open('/cases/1');
    await answerOf(ann).fill('Dear');
    await saved(ann);
    await boris.open('/lists/open');
    await boris.page.getByText('Ann is writing an answer').waitFor();
    await boris.open('/cases/1');
    await boris.page.getByRole('img', { name: 'Ann is writing an answer' }).waitFor();
    await ann.page.getByRole('radio', { name: 'Note' }).click();
    await lookAgain(ann);
    await ann.page.getByRole('img', { name: 'Boris is looking at this case' }).waitFor();
  });

  it('CASE-12 change one field: the second sees what the first one changed, and decides', async () => {
    const change = async ({ page }: ConsoleTab, to: string) => {
      await page.getByRole('button', { name: /^Priority: / }).click();
      await page.getByRole('menuitem', { name: to }).click();
    };
    await change(boris, 'High');
    await expect.poll(async () => (await journey.page(1)).case.priority).toBe('High');
    await change(ann, 'Low');
    await ann.page.getByText('Boris: Priority Medium → High').waitFor();
    await ann.page.getByText('Somebody was faster').waitFor();
    expect((await journey.page(1)).case.priority).toBe('High');
    await ann.page.getByRole('button', { name: 'Do it anyway' }).click();
    await expect.poll(async () => (await journey.page(1)).case.priority).toBe('Low');
  });

  it('CONS-08 an answer waits for its author to read what came since they began it; the text stays', async () => {
    await ann.page.getByRole('radio', { name: 'Reply' }).click();
    await answerOf(ann).fill('Dear Ann, it is the cartridge.');
    await saved(ann);
    await boris.page.reload();
    await answerOf(boris).fill('I have ordered a drum.');
    await saved(boris);
    await send(boris);
    await boris.page.getByRole('button', { name: 'Take it back' }).waitFor();
    await journey.cloud.advance('1 minute');
    await sendAgain(ann);
    await ann.page.getByRole('button', { name: 'Read it first' }).waitFor();
    await ann.page.getByRole('article').getByText('I have ordered a drum.').waitFor();
    await expect.poll(() => answerOf(ann).inputValue()).toBe('Dear Ann, it is the cartridge.');
    await ann.page.getByRole('button', { name: 'Read it first' }).click();
    await answerOf(ann).fill('Dear Ann, a new drum comes tomorrow.');
    await saved(ann);
    await sendAgain(ann);
    await ann.page.getByRole('button', { name: 'Take it back' }).waitFor();
    await journey.cloud.advance('1 minute');
    const sent = (await journey.mailTo('ann@one.test')).map(({ text }) => text);
    expect(sent.filter((text) => text.includes('drum comes tomorrow'))).toHaveLength(1);
    expect(sent.filter((text) => text.includes('it is the cartridge'))).toEqual([]);
    for (const { wrong } of [ann, boris]) expect(wrong.filter((one) => !/409|412/.test(one))).toEqual([]);
  });
});

it('CASE-15 CASE-08 RATE-02 RATE-05 the whole life of a case: taken, answered, resolved, rated 2, back in its agent’s list, resolved, rated 5, closed', async () => {
  const customer = 'nora@lind.test';
  const { page } = ann;
  await write(customer, 'Invoice is wrong', 'The invoice has the old address.', { messageId: '<1@lind.test>' });
  await ann.open('/lists/unassigned');
  await page.getByText('Invoice is wrong').waitFor();
  await takeNext(ann);
  await page.getByRole('heading', { name: 'Invoice is wrong' }).waitFor();
  const number = Number(page.url().split('/').at(-1));
  const status = async () => (await journey.page(number)).case.status;
  await answerOf(ann).fill('Which address is the right one?');
  await saved(ann);
  await send(ann);
  await page.getByRole('button', { name: 'Take it back' }).waitFor();
  await journey.cloud.advance('1 minute');
  const asked = await journey.lastMailTo(customer);
  await write(customer, `Re: ${asked.subject}`, 'Harbour Street 4.', { inReplyTo: `<${asked.messageId}>` });
  await ann.open('/lists/mine');
  await page.getByText('Harbour Street 4.').click();
  await page.getByRole('article').getByText('Harbour Street 4.').waitFor();
  await answerOf(ann).fill('The new invoice is on its way.');
  await saved(ann);
  await page.getByRole('button', { name: 'Other ways to send' }).click();
  await page.getByRole('menuitem', { name: 'Send · Resolved' }).click();
  await page.getByRole('button', { name: 'Take it back' }).waitFor();
  await journey.cloud.advance('3 minutes');
  await expect.poll(() => status()).toBe('Resolved');

  const rate = async (score: number) => {
    const rating = await (await browser.newContext()).newPage();
    // The answer and what tells that the case is resolved may arrive in either order.
    const asking = (await journey.mailTo(customer)).findLast(({ text }) => linksIn(text).has(score));
    await rating.goto(linksIn(asking?.text ?? '').get(score) ?? '');
    await rating.getByRole('button', { name: 'Confirm' }).click();
    await rating.getByRole('heading', { name: 'Thank you for your answer!' }).waitFor();
    await rating.context().close();
    await journey.cloud.idle();
  };
  await rate(2);
  await expect.poll(() => status()).toBe('Reopened');
  await ann.open('/lists/mine');
  await page.getByText('Invoice is wrong').click();
  await page.getByText(/Rated 2/).waitFor();
  await page.keyboard.press('e');
  await expect.poll(status).toBe('Resolved');
  await journey.cloud.advance('3 minutes');
  await rate(5);
  await expect.poll(() => status()).toBe('Closed');
  await page.reload();
  await page.getByText(/Rated 5/).waitFor();
  await ann.open('/lists/mine');
  await page
    .getByRole('grid')
    .or(page.getByRole('heading', { name: 'Nothing waits for you' }))
    .waitFor();
  await expect.poll(() => page.getByText('Invoice is wrong').count()).toBe(0);
});

describe('CONS-04 in Russian', () => {
  it('a phone is enough: read, note, reply, take, close', async () => {
    await journey.write({
      from: 'igor@zavod.test',
      to: pomosch,
      subject: 'Не приходит счёт',
      text: 'Счёт за октябрь.',
    });
    const { number } = (await journey.caseAbout('Не приходит счёт')).case;
    const phone = { locale: 'ru-RU', viewport: { width: 375, height: 667 }, isMobile: true, hasTouch: true };
    const tab = await signIn(journey, browser, 'boris@agents.test', '/lists/unassigned', phone);
    const { page } = tab;
    await page.getByText('Не приходит счёт').tap();
    await page.getByRole('article').getByText('Счёт за октябрь.').waitFor();
    await page.getByRole('radio', { name: 'Заметка' }).tap();
    await page.getByRole('textbox', { name: 'Заметка для коллег' }).fill('Спросить бухгалтерию.');
    await page.getByRole('button', { name: 'Добавить заметку' }).tap();
    await page.getByRole('article', { name: /^Заметка: Вы/ }).waitFor();
    await page.getByRole('button', { name: /^Сотрудник: / }).tap();
    await page.getByRole('menuitem', { name: 'Вы' }).tap();
    await expect.poll(async () => (await journey.page(number)).case.agent).toBe('boris@agents.test');
    await page.getByRole('radio', { name: 'Ответ' }).tap();
    await page.getByRole('textbox', { name: 'Ответ клиенту' }).fill('Отправили ещё раз.');
    await page.getByRole('button', { name: 'Другие способы отправить' }).tap();
    await page.getByRole('menuitem', { name: 'Отправить · Решено' }).tap();
    await page.getByRole('button', { name: 'Не отправлять' }).waitFor();
    await journey.cloud.advance('1 minute');
    expect((await journey.page(number)).case.status).toBe('Resolved');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    // What its navigation has no room for is behind the reader's own face.
    await page.getByRole('button', { name: /^Boris/ }).tap();
    await page.getByRole('menuitem', { name: 'Слежу' }).tap();
    await page.getByRole('heading', { name: 'Слежу' }).waitFor();
    expect(tab.wrong).toEqual([]);
    await tab.close();
  });

  it('CONS-11 the keyboard alone is enough, on a Cyrillic layout', async () => {
    await write('sara@holm.test', 'New account');
    const tab = await signIn(journey, browser, 'ann@agents.test', '/lists/unassigned', { locale: 'ru-RU' });
    const { page } = tab;
    /** As a Cyrillic layout has it: the place of the key is the same, what it writes is not. */
    const press = (code: string, key: string) =>
      page.evaluate(
        ([place, written]) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { code: place ?? '', key: written ?? '', bubbles: true, cancelable: true }),
          ),
        [code, key],
      );
    await page.getByText('New account').waitFor();
    await press('Slash', '?');
    await page.getByRole('dialog', { name: 'Клавиши' }).getByText('Написать заметку').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('KeyN', 'т');
    await page.waitForURL(/\/cases\/\d+$/);
    await page.getByRole('heading', { name: 'New account' }).waitFor();
    const number = Number(page.url().split('/').at(-1));
    await press('KeyN', 'т');
    await page.keyboard.type('Логин готов.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article', { name: /^Заметка: Вы/ }).waitFor();
    await page.keyboard.press('Escape');
    await press('KeyR', 'к');
    await page.keyboard.type('Готово.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Не отправлять' }).waitFor();
    await journey.cloud.advance('1 minute');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press('KeyE', 'у');
    await expect.poll(async () => (await journey.page(number)).case.status).toBe('Resolved');
    await press('KeyU', 'г');
    await page.waitForURL(/\/lists\//);
    // Their own answer has left meanwhile: that stops nobody.
    expect(tab.wrong.filter((one) => !/412/.test(one))).toEqual([]);
    await tab.close();
  });
});
