import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, pomosch, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.stop());

const inbound = async () => (await journey.items('message')).filter(({ direction }) => direction === 'in');

describe('MAIL-03 NOTE-06 nothing is doubled', () => {
  it('the same mail twice gives one message and one acknowledgement', async () => {
    const mail = await letter({
      from: 'ann@client.test',
      to: support,
      subject: 'Twice',
      messageId: '<twice@client.test>',
    });
    await journey.write(mail);
    await journey.write(mail);
    expect((await journey.caseAbout('Twice')).messages.map(({ direction }) => direction).toSorted()).toEqual([
      'in',
      'out',
    ]);
    expect(await journey.cases()).toHaveLength(1);
    expect(await journey.mailTo('ann@client.test')).toHaveLength(1);
  });

  it('the same mail twenty times at once gives one message', async () => {
    const mail = await letter({
      from: 'bob@client.test',
      to: support,
      subject: 'At once',
      messageId: '<at-once@client.test>',
    });
    await Promise.all(Array.from({ length: 20 }, () => journey.send(mail)));
    await journey.cloud.idle();
    expect((await inbound()).filter(({ messageId }) => messageId === 'at-once@client.test')).toHaveLength(1);
    expect(await journey.mailTo('bob@client.test')).toHaveLength(1);
    expect(await journey.cases()).toHaveLength(2);
  });

  it('the same mail to two mailboxes, in one delivery and in two, gives one message', async () => {
    const both = [support, pomosch];
    const mail = await letter({ from: 'eve@client.test', to: both, subject: 'Both', messageId: '<both@client.test>' });
    await journey.write(mail, { to: both });
    await Promise.all(both.map((to) => journey.send(mail, { to: [to] })));
    await journey.cloud.idle();
    expect((await inbound()).filter(({ messageId }) => messageId === 'both@client.test')).toHaveLength(1);
    expect(await journey.mailTo('eve@client.test')).toHaveLength(1);
  });

  it('the same mail without Message-ID gives one message', async () => {
    const mail = Buffer.from(
      'From: old@client.test\r\nTo: support@postcase.test\r\nSubject: No id\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n\r\nHello\r\n',
    );
    await Promise.all([journey.send(mail), journey.send(mail)]);
    await journey.cloud.idle();
    expect((await inbound()).filter(({ subject }) => subject === 'No id')).toHaveLength(1);
  });

  it('different mails of a device that gives each the same Message-ID all become messages', async () => {
    const scan = (day: number) =>
      letter({
        from: 'scanner@client.test',
        to: support,
        subject: `Scan ${day}`,
        messageId: '<scanner@device>',
        date: new Date(Date.UTC(2026, 10, day)),
      });
    for (const day of [1, 2, 3]) await journey.write(await scan(day));
    await journey.write(await scan(2));
    expect((await inbound()).filter(({ subject }) => String(subject).startsWith('Scan'))).toHaveLength(3);
  });

  it('MAIL-12 CASE-02 sixteen first mails of one new company at once give sixteen cases with as many numbers and one account', async () => {
    const writers = Array.from({ length: 16 }, (_, index) => `writer${index % 8}@newcomer.test`);
    await Promise.all(writers.map((from, index) => journey.send({ from, to: support, subject: `Rush ${index}` })));
    await journey.cloud.idle();
    const rush = (await journey.items('case')).filter(({ subject }) => String(subject).startsWith('Rush'));
    expect(new Set(rush.map(({ number }) => number)).size).toBe(16);
    expect((await journey.items('account')).filter(({ domain }) => domain === 'newcomer.test')).toHaveLength(1);
    expect(
      (await journey.items('customer')).filter(({ address }) => String(address).endsWith('@newcomer.test')),
    ).toHaveLength(8);
    expect(journey.cloud.deadLetters()).toEqual([]);
  });

  it('CASE-12 a dozen answers at once all join, and the case counts them', async () => {
    await journey.write({ from: 'ann@client.test', to: support, subject: 'Busy', messageId: '<busy@client.test>' });
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        journey.send({
          from: 'ann@client.test',
          to: support,
          subject: `Re: Busy ${index}`,
          inReplyTo: '<busy@client.test>',
        }),
      ),
    );
    await journey.cloud.idle(60_000);
    const page = await journey.caseAbout('Busy');
    expect(page.messages.filter(({ direction }) => direction === 'in')).toHaveLength(13);
    expect(page.case.version).toBe(13);
  });
});
