import { expect, it } from 'vitest';
import { messageIdKey } from '#domain/mail-identity.ts';
import { describeBoth } from './both-tables.ts';
import { answerOf, registrationOf } from './registration-of.ts';

const key = { caseNumber: 1, at: answerOf().at, id: answerOf().id };
const sesId = '0100-ses@eu-west-1.amazonses.com';
const at = '2026-11-20T11:00:00.000Z';

describeBoth('Feedback', (empty) => {
  const sent = async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    await ports.outbox.lease(key, { id: 'run-1', until: at });
    await ports.outbox.sent(key, {
      messageId: sesId,
      to: 'Ann@client.test',
      cc: [],
      mailbox: 'support@postcase.test',
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
    });
    expect(await feedback.messageWithId(['x@mx.test'])).toBeUndefined();
    expect(await feedback.messageWithId([])).toBeUndefined();
  });

  it('MAIL-16 a customer’s own Message-ID names no mail of ours', async () => {
    const { cases, feedback } = await empty();
    const identity = { key: messageIdKey('one@client.test'), fingerprint: 'x', ownKey: 'm1' };
    await cases.register(registrationOf({ identity }));
    expect(await feedback.messageWithId(['one@client.test'])).toBeUndefined();
  });

  it('MAIL-16 marks the message undelivered and says so in the history, once', async () => {
    const { feedback, answer, history } = await sent();
    for (let time = 0; time < 2; time++) await feedback.undelivered(key, 'mail-undelivered', at, '5.1.1 User unknown');
    expect(await answer()).toMatchObject({ delivery: 'undelivered', deliveryDetail: '5.1.1 User unknown' });
    expect(await history()).toMatchObject([
      { what: 'mail-undelivered', at, who: 'postcase', to: '5.1.1 User unknown', messageId: key.id },
    ]);
  });

  it('MAIL-16 a complaint is noted, and the mail stays sent', async () => {
    const { feedback, answer, history } = await sent();
    await feedback.undelivered(key, 'mail-complained', at, 'abuse');
    expect(await answer()).toMatchObject({ delivery: 'sent', deliveryDetail: 'abuse' });
    expect(await history()).toMatchObject([{ what: 'mail-complained' }]);
  });

  it('MAIL-16 the same news at another time, by mail and from SES, is one line of history', async () => {
    const { feedback, history } = await sent();
    await feedback.undelivered(key, 'mail-undelivered', at, 'from SES');
    await feedback.undelivered(key, 'mail-undelivered', '2026-11-20T11:22:33.000Z', 'by mail');
    expect(await history()).toHaveLength(1);
  });

  it('MAIL-16 about a message that is gone changes nothing and makes no history', async () => {
    const { feedback, history } = await sent();
    await feedback.undelivered({ ...key, id: 'x' }, 'mail-undelivered', at, 'x');
    expect(await history()).toEqual([]);
  });

  it('MAIL-05 MAIL-16 whatever a report says fits', async () => {
    const { feedback, answer } = await sent();
    await feedback.undelivered(key, 'mail-undelivered', at, 'x'.repeat(1e6));
    await feedback.suppress('ann@client.test', at, 'x'.repeat(1e6));
    expect((await answer())?.deliveryDetail).toHaveLength(1000);
  });

  it('MAIL-16 suppresses a customer’s address, and leaves one alone that nobody has', async () => {
    const { feedback, customer, cases } = await sent();
    expect(await customer()).toMatchObject({ isSuppressed: false });
    await feedback.suppress('ann@client.test', at, '5.1.1');
    await feedback.suppress('nobody@client.test', at, '5.1.1');
    expect(await customer()).toEqual({ id: 'ann', accountId: 'acme', isSuppressed: true });
    const asked = { identityKey: undefined, messageIds: [], address: 'nobody@client.test' };
    expect((await cases.known(asked)).customer).toBeUndefined();
  });
});
