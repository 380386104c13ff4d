import { expect, it } from 'vitest';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import type { BadNews, News } from '#domain/notification/mail-news.ts';
import { describeBoth } from '../both-tables.ts';
import { answerOf, memoryOf, registrationOf } from '../registration-of.ts';

const key = { caseNumber: 1, at: answerOf().at, id: answerOf().id };
const sesId = '0100-ses@eu-west-1.amazonses.com';
const at = '2026-11-20T11:00:00.000Z';

const news = (what: BadNews, detail: string, when = at): News => ({ what, at: when, detail, copy: undefined });

describeBoth('Feedback', (empty) => {
  const sent = async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    await ports.outbox.lease(key, { id: 'run-1', until: at, cc: [] });
    await ports.outbox.sent(key, {
      messageId: sesId,
      to: 'Ann@client.test',
      cc: [],
      mailbox: 'support@postcase.test',
      notice: 'assigned',
      at: key.at,
      subject: 'Re: Printer',
      text: 'Hello',
    });
    const answer = async () => (await ports.page(1))?.messages.find(({ direction }) => direction === 'out');
    const history = async () => (await ports.page(1))?.events.filter(({ what }) => what !== 'registered') ?? [];
    const customer = async () => {
      const asked = { identityKey: undefined, messageIds: [], address: 'ann@client.test' };
      return (await ports.cases.known(asked)).customer;
    };
    return { ...ports, answer, history, customer };
  };

  it('MAIL-16 finds the message by the id that SES gave it, whatever else the report names', async () => {
    const { feedback } = await sent();
    expect(await feedback.messageWithId(['x@mx.test', sesId])).toEqual({
      key,
      to: 'ann@client.test',
      cc: [],
      mailbox: 'support@postcase.test',
      notice: 'assigned',
    });
    expect(await feedback.messageWithId(['x@mx.test'])).toBeUndefined();
    expect(await feedback.messageWithId([])).toBeUndefined();
  });

  it('MAIL-16 a customer’s own Message-ID names no mail of ours', async () => {
    const { cases, feedback } = await empty();
    const memory = memoryOf('m1', { key: messageIdKey('one@client.test') });
    await cases.register(registrationOf({ memory }));
    expect(await feedback.messageWithId(['one@client.test'])).toBeUndefined();
  });

  it('MAIL-16 finds the newest mail of a case that went to an address, and the case', async () => {
    const { feedback } = await sent();
    expect(await feedback.newestTo(1, ['x@mx.test', 'ann@client.test'])).toMatchObject({ id: key.id });
    expect(await feedback.newestTo(1, ['x@mx.test'])).toBeUndefined();
    expect(await feedback.caseOf(1)).toMatchObject({ number: 1 });
    expect(await feedback.caseOf(2)).toBeUndefined();
  });

  it('MAIL-16 marks the message undelivered and says so in the history, once', async () => {
    const { feedback, answer, history } = await sent();
    for (let time = 0; time < 2; time++)
      await feedback.undelivered(key, news('mail-undelivered', '5.1.1 User unknown'));
    expect(await answer()).toMatchObject({ delivery: 'undelivered', deliveryDetail: '5.1.1 User unknown' });
    expect(await history()).toMatchObject([
      { what: 'mail-undelivered', at, who: 'postcase', to: '5.1.1 User unknown', messageId: key.id },
    ]);
  });

  it('MAIL-16 a complaint is noted, and the mail stays sent', async () => {
    const { feedback, answer, history } = await sent();
    await feedback.undelivered(key, news('mail-complained', 'abuse'));
    expect(await answer()).toMatchObject({ delivery: 'sent', deliveryDetail: 'abuse' });
    expect(await history()).toMatchObject([{ what: 'mail-complained' }]);
  });

  it('MAIL-16 the same news at another time, by mail and from SES, is one line of history', async () => {
    const { feedback, history } = await sent();
    await feedback.undelivered(key, news('mail-undelivered', 'from SES'));
    await feedback.undelivered(key, news('mail-undelivered', 'by mail', '2026-11-20T11:22:33.000Z'));
    expect(await history()).toHaveLength(1);
  });

  it('MAIL-16 a copy that came back is told once, and hides nothing: the customer’s own mail may come back later', async () => {
    const { feedback, answer, history } = await sent();
    const of = (copy: string): News => ({ ...news('mail-undelivered', `${copy}: 5.1.1`), copy });
    for (const when of [at, '2026-11-20T12:00:00.000Z'])
      await feedback.undelivered(key, { ...of('carl@client.test'), at: when });
    await feedback.undelivered(key, of('dora@client.test'));
    expect(await answer()).toMatchObject({ delivery: 'sent', deliveryDetail: 'dora@client.test: 5.1.1' });
    await feedback.undelivered(key, news('mail-undelivered', 'ann@client.test: 5.1.1'));
    expect(await answer()).toMatchObject({ delivery: 'undelivered' });
    const told = (await history()).map(({ to }) => to?.split(':')[0]);
    expect(told.toSorted()).toEqual(['ann@client.test', 'carl@client.test', 'dora@client.test']);
  });

  it('MAIL-16 about a message that is gone changes nothing and makes no history', async () => {
    const { feedback, history } = await sent();
    await feedback.undelivered({ ...key, id: 'x' }, news('mail-undelivered', 'x'));
    expect(await history()).toEqual([]);
  });

  it('MAIL-05 MAIL-16 whatever a report says fits', async () => {
    const { feedback, answer } = await sent();
    await feedback.undelivered(key, news('mail-undelivered', 'x'.repeat(1e6)));
    await feedback.suppress('ann@client.test', at, 'x'.repeat(1e6));
    expect((await answer())?.deliveryDetail).toHaveLength(1000);
  });

  it('MAIL-16 suppresses a customer’s address', async () => {
    const { feedback, customer } = await sent();
    expect(await customer()).toMatchObject({ isSuppressed: false });
    await feedback.suppress('ann@client.test', at, '5.1.1');
    expect(await customer()).toEqual({ id: 'ann', accountId: 'acme', isSuppressed: true });
  });

  it('MAIL-16 suppresses who only gets copies, and still does when they become a customer', async () => {
    const { feedback, outbox, cases } = await empty();
    const cc = 'carl@client.test';
    await feedback.suppress(cc, at, '5.1.1');
    const stopped = { suppressed: 'fails', provenAt: undefined };
    expect(await outbox.addressees([cc, 'dora@client.test'])).toEqual(new Map([[cc, stopped]]));
    const known = async () => (await cases.known({ identityKey: undefined, messageIds: [], address: cc })).customer;
    expect(await known()).toBeUndefined();
    const newCustomer = { id: 'carl', address: cc, name: 'Carl', accountId: 'acme' };
    await cases.register(registrationOf({ newCustomer }));
    expect(await known()).toEqual({ id: 'carl', accountId: 'acme', isSuppressed: true });
  });
});
