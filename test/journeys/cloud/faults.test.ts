import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.stop());

const messagesAbout = async (subject: string) =>
  (await journey.caseAbout(subject)).messages.map(({ direction }) => direction).toSorted();
const ann = (subject: string) => ({
  from: 'ann@client.test',
  to: support,
  subject,
  messageId: `<${subject.replaceAll(' ', '-')}@client.test>`,
});

/** Writes, lets what failed be tried again in virtual time, and waits until nothing is left to do. */
async function writeAndWait(subject: string): Promise<void> {
  const before = (await journey.mailTo('ann@client.test')).length;
  await journey.send(ann(subject));
  await journey.settle();
  expect(await messagesAbout(subject)).toEqual(['in', 'out']);
  expect((await journey.mailTo('ann@client.test')).length).toBe(before + 1);
  expect(journey.cloud.deadLetters()).toEqual([]);
}

describe('MAIL-01 MAIL-02 MAIL-03 NOTE-06 a failing function loses nothing and doubles nothing', () => {
  it.each<[string, 'throw' | 'throw-after' | 'exit', string]>([
    ['receive-mail throws', 'throw', 'receive-mail'],
    ['receive-mail throws after its work is done', 'throw-after', 'receive-mail'],
    ['receive-mail dies', 'exit', 'receive-mail'],
    ['case-changed throws', 'throw', 'case-changed'],
    ['case-changed throws after its work is done', 'throw-after', 'case-changed'],
    ['send-mail throws', 'throw', 'send-mail'],
    ['send-mail throws after its work is done', 'throw-after', 'send-mail'],
  ])('%s', async (what, fault, name) => {
    journey.cloud.fault(name, fault, 1);
    await writeAndWait(what);
    expect(journey.cloud.failures().some(({ functionName }) => functionName === name)).toBe(true);
  });
});

describe('NOTE-06 SES refuses', () => {
  it.each([1, 8])('for a while (%i times): the mail goes out later, once, and is no dead letter', async (times) => {
    journey.cloud.ses.refuseSending(times, 'Throttling');
    await writeAndWait(`Throttled ${times}`);
  });

  it('MAIL-17 waiting uses up nothing: three mails to one address go out however often SES is busy', async () => {
    const before = (await journey.mailTo('ann@client.test')).length;
    await journey.cloud.advance('1 hour');
    journey.cloud.ses.refuseSending(24, 'Throttling');
    for (const subject of ['Busy one', 'Busy two', 'Busy three']) await journey.send(ann(subject));
    await journey.settle();
    expect(await journey.mailTo('ann@client.test')).toHaveLength(before + 3);
  });

  it('for good: the message says so, and its record is a dead letter', async () => {
    journey.cloud.ses.refuseSending(1, 'MessageRejected');
    await journey.send(ann('Refused'));
    await journey.settle();
    const { messages } = await journey.caseAbout('Refused');
    expect(messages.find(({ direction }) => direction === 'out')).toMatchObject({
      delivery: 'refused',
      deliveryDetail: expect.stringContaining('MessageRejected'),
    });
    expect(journey.cloud.deadLetters()).toMatchObject([
      { queue: expect.stringContaining('outgoing'), body: expect.stringContaining('"caseNumber"') },
    ]);
  });
});

describe('NOTE-06 nobody knows whether SES has the mail', () => {
  it('it is not sent again by itself: the message is uncertain, and its record a dead letter', async () => {
    const before = journey.cloud.deadLetters().length;
    const sent = (await journey.mailTo('ann@client.test')).length;
    journey.cloud.ses.loseAnswers(1);
    await journey.send(ann('Uncertain'));
    await journey.settle();
    const { messages } = await journey.caseAbout('Uncertain');
    expect(messages.find(({ direction }) => direction === 'out')).toMatchObject({ delivery: 'uncertain' });
    expect(journey.cloud.deadLetters()).toHaveLength(before + 1);
    expect(await journey.mailTo('ann@client.test')).toHaveLength(sent + 1);
  });
});

it('MAIL-01 MAIL-03 a function that runs out of time is killed, and the mail is registered by its next attempt', async () => {
  const hurried = await Journey.start();
  try {
    hurried.cloud.fault('receive-mail', 'hang', 1);
    await hurried.send(ann('In time'));
    await expect.poll(() => hurried.cloud.failures().length, { timeout: 10_000 }).toBe(1);
    expect(hurried.cloud.failures()[0]?.message).toMatch(/timed out after 60/i);
    await hurried.settle();
    expect(await hurried.cases()).toHaveLength(1);
    expect(await hurried.mailTo('ann@client.test')).toHaveLength(1);
  } finally {
    await hurried.stop();
  }
});
