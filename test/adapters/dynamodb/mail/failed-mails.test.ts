import { expect, it } from 'vitest';
import { describeBoth } from '../both-tables.ts';
import { answerOf, joiningOf, messageOf, registrationOf } from '../registration-of.ts';

const key = { caseNumber: 1, at: answerOf().at, id: answerOf().id };
const at = '2026-11-20T10:05:00.000Z';
const ses = {
  messageId: '0100-ses@eu-west-1.amazonses.com',
  to: 'ann@client.test',
  cc: [],
  mailbox: 'support@postcase.test',
  subject: 'Re: Printer',
  text: 'We have your message.',
};
const news = (what: 'mail-undelivered' | 'mail-complained', copy?: string) => ({
  what,
  at,
  detail: 'No such user',
  copy,
});

describeBoth('The list of mails that did not arrive', (empty) => {
  const registered = async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    const told = async () =>
      (await ports.failedMails.list(10)).map(({ id, delivery, deliveryDetail }) => ({ id, delivery, deliveryDetail }));
    return { ...ports, told };
  };

  it('MAIL-16 has no mail that is on its way or has left', async () => {
    const { outbox, told } = await registered();
    expect(await told()).toEqual([]);
    await outbox.lease(key, { id: 'run', until: at, cc: [] });
    expect(await told()).toEqual([]);
  });

  it('MAIL-17 has one that is put off, until it leaves', async () => {
    const { outbox, told } = await registered();
    await outbox.settle(key, 'queued', 'queued', 'Put off');
    expect(await told()).toEqual([{ id: key.id, delivery: 'queued', deliveryDetail: 'Put off' }]);
    await outbox.lease(key, { id: 'run', until: at, cc: [] });
    expect(await told()).toEqual([]);
  });

  it.each([
    'limited',
    'suppressed',
    'refused',
  ] as const)('MAIL-17 NOTE-06 has one that is %s, once', async (delivery) => {
    const { outbox, told } = await registered();
    await outbox.settle(key, 'queued', 'queued', 'Put off');
    await outbox.settle(key, 'queued', delivery, 'Why');
    expect(await told()).toEqual([{ id: key.id, delivery, deliveryDetail: 'Why' }]);
  });

  it('MAIL-16 has one that came back, and none whose copy did or of which somebody complained', async () => {
    const { outbox, feedback, told } = await registered();
    await outbox.lease(key, { id: 'run', until: at, cc: [] });
    await outbox.sent(key, { ...ses, at });
    await feedback.undelivered(key, news('mail-complained'));
    await feedback.undelivered(key, news('mail-undelivered', 'cc@client.test'));
    expect(await told()).toEqual([]);
    await feedback.undelivered(key, news('mail-undelivered'));
    expect(await told()).toMatchObject([{ id: key.id, delivery: 'undelivered' }]);
  });

  it('MAIL-16 tells the newest first, as many as asked for, and none that was put away', async () => {
    const { cases, outbox, failedMails } = await registered();
    const later = answerOf({ id: 'later', at: '2026-11-20T10:07:00.000Z' });
    await cases.register(joiningOf('m2', 1, { message: messageOf({ id: 'm2', at }), notices: [later] }));
    await outbox.settle(key, 'queued', 'limited', 'First');
    await outbox.settle({ ...key, at: later.at, id: later.id }, 'queued', 'limited', 'Second');
    const listed = async (limit: number) => (await failedMails.list(limit)).map(({ id }) => id);
    expect(await listed(10)).toEqual(['later', key.id]);
    expect(await listed(1)).toEqual(['later']);
    await failedMails.putAway({ ...key, at: later.at, id: later.id });
    expect(await listed(10)).toEqual([key.id]);
  });
});
