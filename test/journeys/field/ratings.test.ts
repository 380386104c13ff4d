import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, Configurator } from '../../../local/commands/config/configurator.ts';
import { Desk } from '../../support/desk.ts';
import { Journey, support } from '../../support/journey.ts';
import { Raters } from '../../support/raters.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

let journey: Journey;
let raters: Raters;
let desk: Desk;
beforeAll(async () => {
  journey = await Journey.start({ editTemplate: withoutSchedules });
  raters = new Raters(journey);
  desk = await Desk.of(journey);
});
afterAll(() => journey.stop());

const stateOf = async (number: number) => {
  const { status, satisfaction } = (await journey.page(number)).case;
  return [status, satisfaction?.level];
};
const settle = () => journey.cloud.advance('11 minutes');

describe('RATE-04 what programs open is worth nothing', () => {
  it('robots that name themselves get the page, and nothing is stored', async () => {
    const { links, number } = await raters.asked('Robots');
    for (const agent of ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'BarracudaCentral']) {
      const page = await raters.open(links, 2, { headers: { 'user-agent': agent } });
      expect([page.status, page.html]).toEqual([200, expect.stringContaining('Please confirm your answer')]);
    }
    expect((await journey.items('rating-clicks')).filter(({ caseNumber }) => caseNumber === number)).toEqual([]);
    await settle();
    expect(await stateOf(number)).toEqual(['Resolved', undefined]);
  });

  it('a scanner that opens one link as soon as the mail is there; who confirms counts', async () => {
    const { from, number } = await journey.newCase('One link at once');
    await journey.setStatus(number, 'Resolved');
    const { text } = await journey.lastMailTo(from);
    const [, lowest = ''] = /^1 - .+?: (\S+)$/m.exec(text) ?? [];
    expect((await raters.visit(lowest)).html).toContain('Please confirm your answer');
    await settle();
    expect(await stateOf(number)).toEqual(['Resolved', undefined]);
    const links = await raters.newestLinks(from);
    await raters.confirm(links, 1, { level: 'very-dissatisfied' });
    expect(await stateOf(number)).toEqual(['Reopened', 'very-dissatisfied']);
  });

  it('a scanner that opens the first link, and a low one beside it: the case says so and stays', async () => {
    const { from, number, links } = await raters.asked('First link');
    const first = await raters.visit(await raters.firstLink(from));
    expect([first.status, first.html]).toEqual([200, expect.stringContaining('Choose an answer and confirm it')]);
    expect((await raters.open(links, 1)).html).toContain('Please confirm your answer');
    await settle();
    expect(await stateOf(number)).toEqual(['Resolved', undefined]);
    expect((await journey.page(number)).events.at(-1)).toMatchObject({
      what: 'rating-doubted',
      to: 'very-dissatisfied',
      signs: ['first-link-opened'],
    });
  });
});

it('RATE-05 RATE-06 a misclick that is corrected opens the case again that the rating had closed', async () => {
  const { links, number } = await raters.asked('Misclick');
  await raters.confirm(links, 5, { level: 'very-satisfied' });
  expect(await stateOf(number)).toEqual(['Closed', 'very-satisfied']);
  await raters.confirm(links, 5, { level: 'very-dissatisfied', comment: 'wrong button' });
  expect(await stateOf(number)).toEqual(['Reopened', 'very-dissatisfied']);
});

describe('CASE-13 a resolved case closes by itself', () => {
  it('as many days after the newest mail of either side; its mail thanks and tells how to come back', async () => {
    await journey.configure('setting', 'closeResolvedCasesAfterDays', 2);
    const { from, number } = await journey.newCase('Asked something');
    await journey.setStatus(number, 'Resolved');
    await journey.cloud.advance('1 day 20 hours');
    await desk.work({
      command: 'write-reply',
      number,
      who: 'olga@agents.test',
      body: 'Please tell me how it looks tomorrow.',
    });
    await journey.cloud.advance('5 hours');
    expect((await journey.page(number)).case.status).toBe('Resolved');
    await journey.cloud.advance('2 days');
    await journey.unconfigure('setting', 'closeResolvedCasesAfterDays');
    expect((await journey.page(number)).case).toMatchObject({ status: 'Closed', closureReason: 'No answer' });
    const { text } = await journey.lastMailTo(from);
    expect(text).toContain('Thank you for writing to us!');
    expect(text).toContain('simply reply to this message');
    expect(text).not.toMatch(/reason|no answer/i);
  });
});

it('CASE-13 NOTE-05 waits that run follow a setting and a delay that were shortened', async () => {
  const configurator = Configurator.local(journey.cloud.endpoint);
  const change = async (lookup: 'setting' | 'rule', name: string, columns: Record<string, unknown>) => {
    await configurator.ask({ command: 'put-row', who: 'boss', lookup, name, row: columns }, answers.changes);
    await journey.cloud.idle();
  };
  await change('rule', 'rating-request', { active: true, delayMinutes: 3 * 24 * 60 });
  await journey.cloud.advance('1 minute');
  const { from, number } = await journey.newCase('Shortened');
  await journey.setStatus(number, 'Resolved');
  await journey.cloud.advance('1 hour');
  await change('setting', 'closeResolvedCasesAfterDays', { value: 2 });
  await change('rule', 'rating-request', { active: true, delayMinutes: 24 * 60 });
  await journey.cloud.advance('1 day');
  expect((await journey.lastMailTo(from)).text).toContain('we resolved your case');
  expect((await journey.page(number)).case.status).toBe('Resolved');
  await journey.cloud.advance('2 days');
  const { case: about, events } = await journey.page(number);
  expect(about).toMatchObject({ status: 'Closed', closureReason: 'No answer' });
  expect(Date.parse(events.at(-1)?.at ?? '') - Date.parse(events.at(-2)?.at ?? '')).toBeLessThan(49 * 60 * 60_000);
  await configurator.ask(
    { command: 'reset-row', who: 'boss', lookup: 'setting', name: 'closeResolvedCasesAfterDays' },
    answers.changes,
  );
  await configurator.ask(
    { command: 'reset-row', who: 'boss', lookup: 'rule', name: 'rating-request' },
    answers.changes,
  );
  await journey.cloud.advance('1 minute');
});

describe('MAIL-10 a thank you to a resolved case', () => {
  const answer = async (from: string, text: string) => {
    const { messageId, subject } = await journey.lastMailTo(from);
    await journey.write({ from, to: support, subject: `Re: ${subject}`, text, inReplyTo: `<${messageId}>` });
  };

  it('joins, is marked so, and reopens nothing; the case closes as many days after it, as content', async () => {
    const { from, number } = await journey.newCase('Thanks');
    await journey.setStatus(number, 'Resolved');
    await journey.cloud.advance('3 days');
    await answer(from, 'Hi Olga,\n\nthanks a lot, it works now!\n\nBest regards\nAnn');
    const { case: about, messages } = await journey.page(number);
    expect(about.status).toBe('Resolved');
    expect(messages.at(-1)).toMatchObject({ direction: 'in', kind: 'thanks' });
    await journey.cloud.advance('6 days 23 hours');
    expect((await journey.page(number)).case.status).toBe('Resolved');
    await journey.cloud.advance('2 hours');
    expect((await journey.page(number)).case).toMatchObject({ status: 'Closed', closureReason: 'Customer is content' });
  });

  it('with a question it reopens, as it does where the setting is off', async () => {
    const asks = await journey.newCase('Thanks and more');
    await journey.setStatus(asks.number, 'Resolved');
    await answer(asks.from, 'Thanks, when will it ship?');
    expect((await journey.page(asks.number)).case.status).toBe('Reopened');
    const thanks = await journey.newCase('Thanks where it reopens');
    await journey.setStatus(thanks.number, 'Resolved');
    await journey.configure('setting', 'thanksReopenNothing', false);
    await answer(thanks.from, 'Спасибо!');
    await journey.unconfigure('setting', 'thanksReopenNothing');
    expect((await journey.page(thanks.number)).case.status).toBe('Reopened');
  });
});
