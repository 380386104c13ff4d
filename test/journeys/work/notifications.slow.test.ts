import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultVerdicts } from '../../../local/ses/mail/verdicts.ts';
import { Journey, pomosch, support } from '../../support/journey.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start({ editTemplate: withoutSchedules });
});
afterAll(() => journey.stop());

let people = 0;

/** A new case of a new customer. */
async function opened(subject: string, mailbox = support, more: { cc?: string[] } = {}) {
  const client = `notified${++people}.test`;
  const from = `ann@${client}`;
  await journey.write({ from, to: mailbox, subject, messageId: `<first@${client}>`, ...more });
  const { number } = (await journey.caseAbout(subject)).case;
  return { client, from, number };
}

/** Subjects of what an address got, oldest first. */
const subjects = async (address: string) => (await journey.mailTo(address)).map(({ subject }) => subject);

describe('NOTE-01 NOTE-02 entering a status sends what the base rules say', () => {
  const inEnglish: [status: string, path: string[], words: RegExp | undefined][] = [
    ['In progress', [], /working on/i],
    ['Waiting for customer', [], undefined],
    ['Resolved', [], /resolved|solved/i],
    ['Reopened', ['Resolved'], undefined],
    ['Closed', ['Resolved'], /closed/i],
    ['Canceled', [], /cancel/i],
  ];
  it.each(inEnglish)('%s', async (status, path, words) => {
    const { from, number } = await opened(`Enters ${status}`);
    for (const before of path) await journey.setStatus(number, before);
    const before = (await journey.mailTo(from)).length;
    await journey.setStatus(number, status);
    const sent = (await journey.mailTo(from)).slice(before);
    expect(sent).toHaveLength(words ? 1 : 0);
    for (const { text, html } of words ? sent : []) {
      expect(text).toMatch(words ?? /./);
      expect(html).toMatch(words ?? /./);
    }
  });

  it.each([
    ['In progress', /в работ|занима|работаем/i],
    ['Resolved', /решен|решён|решили/i],
    ['Canceled', /отмен/i],
  ])('NOTE-08 %s, in Russian, from the Russian mailbox', async (status, words) => {
    const { from, number } = await opened(`По-русски: ${status}`, pomosch);
    await journey.setStatus(number, status);
    const mail = await journey.lastMailTo(from);
    expect(mail.from?.address).toBe(pomosch);
    expect(mail.text).toMatch(words);
    expect(mail.html).toMatch(/<html[^>]+lang="ru"/);
  });
});

describe('NOTE-03 NOTE-04 NOTE-09 whom, from whom, in which thread', () => {
  it('a notification is a proper reply to the customer’s newest mail; the others get one without their words', async () => {
    await journey.configure('setting', 'notifyRecipients', 'all');
    const { client, from, number } = await opened('Proper reply', support, { cc: ['boss@partner.test'] });
    await journey.write({
      from,
      to: support,
      subject: 'Re: Proper reply',
      messageId: `<second@${client}>`,
      inReplyTo: `<first@${client}>`,
      text: 'And another thing',
    });
    await journey.setStatus(number, 'Resolved');
    const mail = await journey.lastMailTo(from);
    expect(mail.inReplyTo).toEqual([`second@${client}`]);
    expect(mail.references[0]).toMatch(new RegExp(`^case\\.${number}\\.[a-z2-7]{20}@postcase\\.test$`));
    expect(mail.references.at(-1)).toBe(`second@${client}`);
    expect(mail.subject).toMatch(/^Re: Proper reply \[SR-\d{8}\]$/);
    expect(mail.from).toEqual({ address: support, name: 'Support' });
    expect(mail.cc).toEqual([]);
    expect(mail.headers.get('auto-submitted')).toEqual(['auto-replied']);
    const copy = await journey.lastMailTo('boss@partner.test');
    expect(copy.raw).not.toContain('Proper reply');
    await journey.unconfigure('setting', 'notifyRecipients');
    await journey.write({
      from: 'boss@partner.test',
      to: mail.replyTo[0]?.address ?? '',
      subject: 'Whatever',
      messageId: `<boss@${client}>`,
    });
    expect((await journey.page(number)).case.status).toBe('Reopened');
  });

  it('the others are not told when the sender was not authenticated, or the setting says so', async () => {
    journey.cloud.ses.verdicts = () => ({ spam: 'PASS', virus: 'PASS', spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' });
    const unproven = await opened('Not authenticated', support, { cc: ['boss1@partner.test'] });
    journey.cloud.ses.verdicts = defaultVerdicts;
    await journey.setStatus(unproven.number, 'Resolved');
    expect(await subjects('boss1@partner.test')).toEqual([]);
    expect(await subjects(unproven.from)).toHaveLength(2);

    await journey.configure('setting', 'notifyRecipients', 'all');
    const told = await opened('Told alone', support, { cc: ['boss2@partner.test'] });
    await journey.configure('setting', 'notifyRecipients', 'nobody-else');
    await journey.setStatus(told.number, 'Resolved');
    await journey.unconfigure('setting', 'notifyRecipients');
    // The acknowledgement went to both, the resolution to the customer alone.
    expect(await subjects('boss2@partner.test')).toHaveLength(1);
    expect(await subjects(told.from)).toHaveLength(2);
  });

  it('MAIL-14 junk gets no mail, whatever happens to its case', async () => {
    await journey.configure('blocked', 'blocked-once@junk.test');
    await journey.configure('setting', 'createCasesForJunk', true);
    await journey.configure('setting', 'statusOfJunkCases', 'New');
    await journey.write({ from: 'blocked-once@junk.test', to: support, subject: 'Buy now' });
    await journey.unconfigure('setting', 'statusOfJunkCases');
    await journey.unconfigure('setting', 'createCasesForJunk');
    const { number } = (await journey.caseAbout('Buy now')).case;
    for (const status of ['In progress', 'Resolved', 'Closed']) await journey.setStatus(number, status);
    expect(await subjects('blocked-once@junk.test')).toEqual([]);
  });

  it('MAIL-16 an address that fails for good gets no further notification', async () => {
    const from = 'bounce@simulator.amazonses.com';
    await journey.write({ from, to: support, subject: 'Gone', messageId: '<gone@notified.test>' });
    const { number } = (await journey.caseAbout('Gone')).case;
    await journey.setStatus(number, 'Resolved');
    const { messages } = await journey.page(number);
    expect(messages.flatMap(({ delivery }) => delivery ?? [])).toEqual(['undelivered', 'suppressed']);
  });
});

const askLater = { status: 'Resolved', usage: 'with-delay', delayMinutes: 120, template: 'rating-request' };

describe('NOTE-05 delayed notifications, in virtual time', () => {
  const rule = 'rating-request';
  const hasAsked = async (from: string) =>
    (await journey.mailTo(from)).filter(({ text }) => text.includes('/rate/') && !text.includes('is resolved.'));

  beforeAll(() => journey.configure('notification-rule', rule, { name: rule, ...askLater }));

  it('leaves when its time has come, and once', async () => {
    const { from, number } = await opened('Asked later');
    await journey.setStatus(number, 'Resolved');
    const before = (await journey.mailTo(from)).length;
    await journey.cloud.advance('119 minutes');
    expect(await journey.mailTo(from)).toHaveLength(before);
    await journey.cloud.advance('2 minutes');
    await journey.cloud.idle();
    expect(await journey.mailTo(from)).toHaveLength(before + 1);
    await journey.cloud.advance('1 day');
    expect(await journey.mailTo(from)).toHaveLength(before + 1);
    const { waits } = await journey.page(number);
    expect(waits.find(({ id }) => id.endsWith(rule))).toMatchObject({ state: 'done' });
  });

  it('reopened meanwhile: nothing leaves; resolved again: its own time counts', async () => {
    const { from, number } = await opened('Reopened meanwhile');
    await journey.setStatus(number, 'Resolved');
    await journey.cloud.advance('1 hour');
    await journey.setStatus(number, 'Reopened');
    await journey.setStatus(number, 'Resolved');
    const before = (await journey.mailTo(from)).length;
    await journey.cloud.advance('90 minutes');
    expect(await journey.mailTo(from)).toHaveLength(before);
    await journey.cloud.advance('31 minutes');
    await journey.cloud.idle();
    expect(await journey.mailTo(from)).toHaveLength(before + 1);
    const { waits } = await journey.page(number);
    expect(waits.filter(({ id }) => id.endsWith(rule)).map(({ state }) => state)).toEqual(['dropped', 'done']);
  });

  it('the customer answers meanwhile: nothing leaves', async () => {
    const { client, from, number } = await opened('Answered meanwhile');
    await journey.setStatus(number, 'Resolved');
    await journey.write({
      from,
      to: support,
      subject: 'Re: still broken',
      messageId: `<still@${client}>`,
      inReplyTo: `<first@${client}>`,
    });
    const before = (await journey.mailTo(from)).length;
    await journey.cloud.advance('3 hours');
    expect(await journey.mailTo(from)).toHaveLength(before);
  });

  it('closed meanwhile: nothing leaves', async () => {
    const { from, number } = await opened('Closed meanwhile');
    await journey.setStatus(number, 'Resolved');
    await journey.setStatus(number, 'Closed');
    const before = (await journey.mailTo(from)).length;
    await journey.cloud.advance('3 hours');
    expect(await journey.mailTo(from)).toHaveLength(before);
  });

  it('the rule edited meanwhile is followed, switched off meanwhile it is silent', async () => {
    const prolonged = await opened('Prolonged');
    await journey.setStatus(prolonged.number, 'Resolved');
    await journey.configure('notification-rule', rule, { name: rule, ...askLater, delayMinutes: 240 });
    await journey.cloud.advance('3 hours');
    expect(await hasAsked(prolonged.from)).toEqual([]);
    await journey.cloud.advance('2 hours');
    await journey.cloud.idle();
    const { waits } = await journey.page(prolonged.number);
    expect(waits.filter(({ id }) => id.includes(rule)).map(({ state }) => state)).toEqual(['continued', 'done']);

    const silenced = await opened('Silenced');
    await journey.setStatus(silenced.number, 'Resolved');
    const before = (await journey.mailTo(silenced.from)).length;
    await journey.configure('notification-rule', rule, { name: rule, ...askLater, usage: 'off' });
    await journey.cloud.advance('5 hours');
    expect(await journey.mailTo(silenced.from)).toHaveLength(before);
    await journey.configure('notification-rule', rule, { name: rule, ...askLater });
  });

  it('a year and more: one workflow hands over to the next', async () => {
    await journey.configure('setting', 'closeResolvedCasesAfterDays', 0);
    await journey.configure('notification-rule', rule, { name: rule, ...askLater, delayMinutes: 400 * 24 * 60 });
    const { from, number } = await opened('A year later');
    await journey.setStatus(number, 'Resolved');
    const before = (await journey.mailTo(from)).length;
    await journey.cloud.advance('399 days');
    expect(await journey.mailTo(from)).toHaveLength(before);
    await journey.cloud.advance('2 days');
    await journey.cloud.idle();
    expect(await journey.mailTo(from)).toHaveLength(before + 1);
    await journey.configure('notification-rule', rule, { name: rule, ...askLater });
    await journey.unconfigure('setting', 'closeResolvedCasesAfterDays');
  });

  it('NOTE-06 a wake that fails is tried again, and its mail leaves once', async () => {
    const { from, number } = await opened('Wake fails');
    await journey.setStatus(number, 'Resolved');
    const before = (await journey.mailTo(from)).length;
    journey.cloud.fault('wake', 'throw-after', 2);
    journey.cloud.fault('case-changed', 'throw-after', 1);
    await journey.cloud.advance('4 hours');
    await journey.cloud.idle();
    expect(await journey.mailTo(from)).toHaveLength(before + 1);
  });
});

describe('CASE-13 resolved cases close by themselves', () => {
  it('after a week without an answer, with a mail and a reason', async () => {
    const { from, number } = await opened('Closes itself');
    await journey.setStatus(number, 'Resolved');
    await journey.cloud.advance('6 days');
    expect((await journey.page(number)).case.status).toBe('Resolved');
    await journey.cloud.advance('1 day');
    await journey.cloud.idle();
    const { case: closed, events } = await journey.page(number);
    expect(closed).toMatchObject({ status: 'Closed', closureReason: 'No answer' });
    expect(events.at(-1)).toMatchObject({ what: 'status-changed', who: 'postcase', to: 'Closed' });
    expect((await journey.lastMailTo(from)).text).toMatch(/closed/i);
  });

  it('not when the customer answers on the last day, and then a week after the next resolution', async () => {
    const { client, from, number } = await opened('Answers in time');
    await journey.setStatus(number, 'Resolved');
    await journey.cloud.advance('6 days 23 hours');
    await journey.write({
      from,
      to: support,
      subject: 'Not yet',
      messageId: `<not-yet@${client}>`,
      inReplyTo: `<first@${client}>`,
    });
    await journey.cloud.advance('2 days');
    expect((await journey.page(number)).case.status).toBe('Reopened');
    await journey.setStatus(number, 'Resolved');
    await journey.cloud.advance('7 days');
    await journey.cloud.idle();
    expect((await journey.page(number)).case.status).toBe('Closed');
  });
});

describe('NOTE-08 the language is found in the mail when the mailbox leaves it open', () => {
  it.each([
    ['Принтер не печатает с утра', 'ru'],
    ['The printer is not working and we need it', 'en'],
  ])('%s: %s', async (subject, language) => {
    const mailbox = { address: support, displayName: 'Support', language: 'detect' };
    await journey.configure('mailbox', support, mailbox);
    const { from } = await opened(subject);
    await journey.unconfigure('mailbox', support);
    expect((await journey.lastMailTo(from)).html).toMatch(new RegExp(`<html[^>]+lang="${language}"`));
  });
});
