import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, support } from '../support/journey.ts';
import { type ConsoleTab, signIn } from './console-tab.ts';
import { startBrowser } from './visitor.ts';

let journey: Journey;
let browser: Browser;
let ann: ConsoleTab;
let page: Page;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('agent', 'ann@agents.test', { address: 'ann@agents.test', name: 'Ann', language: 'en' });
  const hours = {
    name: 'hours',
    text: { en: 'We are here from **nine to six**.', ru: 'Мы на месте с девяти до шести.' },
  };
  await journey.configure('text-block', 'hours', hours);
  browser = await startBrowser();
  for (const subject of ['Blank pages', 'Paper jam', 'Scanner'])
    await journey.write({
      from: 'ann@client.test',
      to: support,
      subject,
      messageId: `<${subject}@client.test>`,
      attachments,
    });
  ann = await signIn(journey, browser, 'ann@agents.test', '/cases/1');
  ({ page } = ann);
});
afterAll(async () => {
  await browser?.close();
  await journey?.stop();
});

const attachments = [{ filename: 'photo.png', content: Buffer.from('no real picture') }];
const answer = () => page.getByRole('textbox', { name: 'Answer to the customer' });
const send = () => page.getByRole('button', { name: /^Send · Waiting for customer/ });
const saved = () => page.getByText('Draft saved').waitFor();
const dialog = () => page.getByRole('dialog');
const more = async (deed: string) => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: deed }).click();
};
/** What was sent to somebody and says this, once what can be taken back has left. */
const sentTo = async (address: string, words: string) => {
  await journey.cloud.advance('1 minute');
  return (await journey.mailTo(address)).filter(({ text }) => text.includes(words));
};

describe('CASE-08 CONS-08 an answer', () => {
  it('takes text blocks by "/", a pasted picture into its words, is shown before it leaves, and its note looks like none', async () => {
    await answer().fill('/ho');
    await page.getByRole('option', { name: /hours/ }).waitFor();
    await answer().press('Enter');
    await expect.poll(() => answer().inputValue()).toBe('We are here from **nine to six**.');
    await answer().press('ControlOrMeta+End');
    await answer().pressSequentially(' See: ');
    await page.evaluate(pastePicture);
    await page.getByRole('button', { name: /^screen.png/ }).waitFor();
    await expect.poll(() => answer().inputValue()).toMatch(/See: !\[screen\.png\]\(cid:[0-9a-f-]{36}\)$/);
    await saved();
    await page.getByRole('button', { name: 'Preview' }).click();
    const shown = page.frameLocator('iframe[title="Preview"]');
    await shown.getByText('nine to six').waitFor();
    const picture = shown.locator('img[alt="screen.png"]');
    await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(1);
    await page.keyboard.press('Escape');
    const look = () =>
      page.locator('section', { has: page.getByRole('button', { name: /^(Send|Add note)/ }) }).evaluate((sheet) => {
        const { backgroundColor, borderStyle } = getComputedStyle(sheet);
        return `${sheet.getAttribute('aria-label')} ${backgroundColor} ${borderStyle}`;
      });
    const asAnswer = await look();
    await page.getByRole('radio', { name: 'Note' }).click();
    await page.getByText('Stays with us').waitFor();
    expect((await look()).split(' rgb')).not.toEqual(asAnswer.split(' rgb'));
    await expect.poll(() => page.getByRole('button', { name: /^Send/ }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Note for colleagues' }).fill('Only **us**.');
    await page.getByRole('button', { name: /^Add note/ }).click();
    await page.getByRole('article', { name: /^Note of You/ }).waitFor();
    await expect.poll(() => sentTo('ann@client.test', 'Only')).toEqual([]);
  });

  it('survives a reload, a lost network and a closed browser, and leaves with its picture where it was pasted', async () => {
    await page.reload();
    await page.getByText('Draft saved').waitFor();
    await expect.poll(() => answer().inputValue()).toContain('nine to six');
    await page.context().setOffline(true);
    await page.getByText('No connection.').waitFor();
    await answer().press('ControlOrMeta+End');
    await answer().pressSequentially(' Written without a network.');
    await page.getByText('Kept on this device').waitFor();
    await page.context().setOffline(false);
    await saved();
    await expect.poll(() => page.getByText('No connection.').count()).toBe(0);
    expect(ann.wrong.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
    await ann.close();
    ann = await signIn(journey, browser, 'ann@agents.test', '/cases/1');
    ({ page } = ann);
    await saved();
    await expect.poll(() => answer().inputValue()).toContain('Written without a network.');
    await page.evaluate(() => localStorage.setItem('postcase.preferences', JSON.stringify({ afterSending: 'next' })));
    await ann.open('/lists/needs-answer');
    await page.getByText('Blank pages').click();
    await saved();
    await send().click();
    await page.waitForURL(/\/cases\/2$/);
    await page.evaluate(() => localStorage.removeItem('postcase.preferences'));
    const [mail, ...others] = await sentTo('ann@client.test', 'nine to six');
    expect(others).toEqual([]);
    expect(mail?.attachments).toMatchObject([{ name: 'screen.png', inline: true }]);
    expect(mail?.html).toContain(`src="cid:${mail?.attachments[0]?.contentId}"`);
  });

  it('can be a template, chosen by "/", which leaves as a mail of its own', async () => {
    await ann.open('/cases/2');
    await answer().fill('/reso');
    await page.getByRole('option', { name: /Resolved/i }).waitFor();
    await answer().press('Enter');
    await dialog().getByText('Paper jam').first().waitFor();
    const before = (await journey.mailTo('ann@client.test')).length;
    await page.getByRole('button', { name: 'Send this mail' }).click();
    await page.getByText('Answer sent').waitFor();
    await journey.cloud.idle();
    await expect.poll(() => journey.mailTo('ann@client.test')).toHaveLength(before + 1);
    await expect.poll(() => answer().inputValue()).toBe('');
  });

  it('can leave later, and is taken back until then', async () => {
    await answer().fill('Tomorrow is another day.');
    await saved();
    const later = async () => {
      await page.getByRole('button', { name: 'Other ways to send' }).click();
      await page.getByRole('menuitem', { name: 'Send later' }).click();
      await dialog()
        .getByRole('button', { name: /^In three hours/ })
        .click();
      await page.getByRole('button', { name: 'Take it back' }).waitFor();
    };
    await later();
    await expect.poll(() => sentTo('ann@client.test', 'another day')).toEqual([]);
    // Until then colleagues can still be told something.
    await page.getByRole('radio', { name: 'Note' }).press('Space');
    await page.getByRole('textbox', { name: 'Note for colleagues' }).waitFor();
    await page.getByRole('radio', { name: 'Reply' }).press('Space');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await answer().waitFor();
    await expect.poll(() => answer().inputValue()).toBe('Tomorrow is another day.');
    await later();
    await journey.cloud.advance('3 hours');
    await expect.poll(() => sentTo('ann@client.test', 'another day')).toHaveLength(1);
  });
});

describe('what is done with a case', () => {
  it('CASE-08 a message goes to a third person with its files; the customer gets nothing', async () => {
    await ann.open('/cases/3');
    await page.getByRole('article').first().getByRole('button', { name: 'Forward' }).click();
    const passed = page.getByRole('textbox', { name: 'Message for a third person' });
    await passed.waitFor();
    await page.getByRole('list', { name: 'Files' }).last().getByText('photo.png').waitFor();
    await page.getByRole('textbox', { name: 'To: add an address' }).fill('maker@scanner.test');
    await passed.press('ControlOrMeta+Home');
    await passed.pressSequentially('Do you know this one?');
    await page.getByRole('button', { name: /^Send to maker@scanner.test/ }).click();
    await page.getByRole('button', { name: 'Take it back' }).waitFor();
    const [mail] = await sentTo('maker@scanner.test', 'Do you know this one?');
    expect(mail?.text).toContain('It does not print.');
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['photo.png']);
    await expect.poll(() => sentTo('ann@client.test', 'Do you know this one?')).toEqual([]);
  });

  it('MAIL-11 a sender who is not proven is shown as such until an agent confirms them', async () => {
    const from = 'private@elsewhere.test';
    await journey.write({
      from,
      to: support,
      subject: 'From home: SR-00000003',
      text: `It is me, Ann.\n\n${'More of it.\n\n'.repeat(60)}`,
    });
    await ann.open('/cases/3');
    await page.getByText('This sender has not taken part in the case before.').waitFor();
    await page.getByRole('button', { name: 'Confirm sender' }).click();
    await page.getByText('You confirmed the sender').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Confirm sender' }).count()).toBe(0);
    expect((await journey.page(3)).case.participants).toContain(from);
  });

  it('CASE-06 words of a message become a case of their own', async () => {
    await page.getByText('It is me, Ann.').evaluate((mail) => {
      mail.scrollIntoView();
      getSelection()?.setBaseAndExtent(mail.firstChild ?? mail, 0, mail.firstChild ?? mail, 'It is me, Ann.'.length);
    });
    const offer = page.getByRole('button', { name: 'Make it a case' });
    // Beside the words, however long their mail is.
    const isInSight = (button: Element) => button.getBoundingClientRect().bottom < innerHeight;
    await expect.poll(() => offer.evaluate(isInSight)).toBe(true);
    await offer.click();
    await dialog().getByRole('textbox', { name: 'Subject' }).fill('Who is Ann?');
    await dialog().getByRole('button', { name: 'Make it a case' }).click();
    await page.waitForURL(/\/cases\/4$/);
    await page.getByRole('heading', { name: 'Who is Ann?' }).waitFor();
    expect((await journey.page(4)).case.related).toEqual([3]);
  });

  it('CASE-18 a case is snoozed, and brought back', async () => {
    await more('Snooze');
    await dialog()
      .getByRole('button', { name: /^Tomorrow morning/ })
      .click();
    await page.getByText('Snoozed until').waitFor();
    await more('Bring it back now');
    await page.getByText('Snoozed until').waitFor({ state: 'detached' });
    expect((await journey.page(4)).case.snoozedUntil).toBeUndefined();
  });

  it('CASE-14 a case is merged, once its agent has read what will happen', async () => {
    await ann.open('/cases/2');
    await more('Merge');
    await dialog()
      .getByRole('option', { name: /Blank pages/ })
      .click();
    await dialog().getByText('SR-00000002 closes, and SR-00000001 goes on').waitFor();
    await dialog().getByRole('button', { name: 'Merge into SR-00000001' }).click();
    await page.waitForURL(/\/cases\/1$/);
    await ann.open('/cases/2');
    await page.waitForURL(/\/cases\/1$/);
    await page.getByText('SR-00000001 goes on for SR-00000002.').waitFor();
  });

  it('NOTE-06 a mail that was refused says so, and is sent again', async () => {
    journey.cloud.ses.refuseSending(1, 'MessageRejected');
    await ann.open('/cases/3');
    await answer().fill('Is it dusty?');
    await saved();
    await send().click();
    await page.getByRole('button', { name: 'Take it back' }).waitFor();
    await journey.cloud.advance('1 minute');
    await page.reload();
    await page.getByRole('alert').getByText('It was refused').waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('You settled a mail').waitFor();
    await expect.poll(() => sentTo('private@elsewhere.test', 'Is it dusty?')).toHaveLength(1);
  });

  it('NOTE-06 of a mail of which nobody knows whether it left, an agent says that it arrived', async () => {
    journey.cloud.ses.loseAnswers(1);
    await answer().fill('Has it been cleaned?');
    await saved();
    await page.getByRole('button', { name: /^Send/ }).first().click();
    await page.getByRole('button', { name: 'Take it back' }).waitFor();
    await journey.cloud.advance('1 minute');
    await journey.settle();
    await page.reload();
    const doubt = page.getByRole('alert').getByText('Nobody knows whether it left');
    await doubt.waitFor();
    await page.getByRole('button', { name: 'It arrived' }).click();
    await doubt.waitFor({ state: 'detached' });
    await expect.poll(() => sentTo('private@elsewhere.test', 'Has it been cleaned?')).toHaveLength(1);
  });

  it('CONS-02 a case on paper is all of it, and nothing around it', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('navigation').isVisible()).toBe(false);
    await expect.poll(() => page.getByRole('button', { name: 'Resolve' }).isVisible()).toBe(false);
    await expect.poll(() => answer().isVisible()).toBe(false);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter(
          (one) =>
            one.scrollHeight > one.clientHeight + 2 && /auto|scroll|hidden/.test(getComputedStyle(one).overflowY),
        )
        .map((one) => one.className),
    );
    expect(cut.filter((name) => /case|talk|work|side/.test(name))).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    expect(ann.wrong).toEqual([]);
  });
});

/** Runs in the page: a picture of one pixel, pasted into the field that has the cursor. */
function pastePicture(): void {
  const bytes = atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  );
  const picture = new File([Uint8Array.from(bytes, (one) => one.charCodeAt(0))], 'screen.png', { type: 'image/png' });
  const clipboardData = new DataTransfer();
  clipboardData.items.add(picture);
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
}
