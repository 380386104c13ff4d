import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Journey, support } from '../../support/journey.ts';

const ann = 'ann@agents.test';
const day = 24 * 3_600_000;

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.stop());

it('CONS-08 CASE-18 what an agent sends in the console can be taken back, leaves in time, is stopped by what arrived; a snoozed case comes back', async () => {
  const agent = await ConsoleCaller.signedIn(journey, ann);
  const { number, from, acknowledgement } = await journey.newCase('Drafts');
  const about = `/cases/${number}`;
  const version = async () => ((await agent.ask('GET', about)).case as { version: number }).version;
  const begin = async (body: string, revision: number) =>
    (await agent.ask('PUT', `${about}/drafts/reply`, { body, to: [from], seenVersion: await version(), revision }))
      .revision as number;
  const send = (revision: number, more: object = {}) =>
    agent.ask('POST', `${about}/drafts/reply/send`, { revision, ...more });
  const answers = async () =>
    (await journey.page(number)).messages.filter(({ direction, by }) => direction === 'out' && by === ann).length;

  // Taken back: nothing leaves.
  await send(await begin('To be taken back.', 0));
  const back = await agent.ask('DELETE', `${about}/drafts/reply/send`);
  await journey.cloud.advance('1 minute');
  expect(await answers()).toBe(0);

  // Edited and sent: what was edited leaves, once.
  await send(await begin('As it is now.', back.revision as number));
  await journey.cloud.advance('1 minute');
  expect(await answers()).toBe(1);
  expect((await journey.lastMailTo(from)).text).toContain('As it is now.');

  // For tomorrow; the customer writes before: it stays a draft, with its reason.
  const tomorrow = new Date(journey.cloud.now() + day).toISOString();
  await send(await begin('For tomorrow.', 0), { sendAt: tomorrow });
  const more = { from, to: support, subject: 'Re: Drafts', text: 'One thing more.', messageId: '<more@client.test>' };
  await journey.write({ ...more, inReplyTo: acknowledgement.messageId });
  await journey.cloud.advance('25 hours');
  expect(await answers()).toBe(1);
  const { drafts } = await agent.ask('GET', `${about}/drafts`);
  expect(drafts).toMatchObject([{ body: 'For tomorrow.', stopped: expect.stringContaining('wrote before') }]);

  // Snoozed until tomorrow.
  const until = new Date(journey.cloud.now() + day).toISOString();
  await agent.ask('PUT', `${about}/snooze`, { until });
  expect(await agent.ask('GET', about)).toMatchObject({ case: { snoozedUntil: until } });
  await journey.cloud.advance('25 hours');
  expect((await agent.ask('GET', about)).case).not.toHaveProperty('snoozedUntil');
});
