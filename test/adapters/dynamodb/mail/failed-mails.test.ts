import { expect, it } from 'vitest';
import type { MessageKey } from '#domain/case/message.ts';
import { settledMail } from '#domain/work/settled-mail.ts';
import { caseOf } from '../../../support/facts.ts';
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
      (await ports.failedMails.page(10, undefined)).mails.map(({ id, delivery, deliveryDetail }) => ({
        id,
        delivery,
        deliveryDetail,
      }));
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

  it('MAIL-17 keeps no place of one that has left or was settled: a thousand of them cost nothing', async () => {
    const { cases, changing, outbox, failedMails } = await registered();
    const later = answerOf({ id: 'later', at: '2026-11-20T10:07:00.000Z' });
    const last = answerOf({ id: 'last', at: '2026-11-20T10:08:00.000Z' });
    await cases.register(joiningOf('m2', 1, { message: messageOf({ id: 'm2', at }), notices: [later, last] }));
    const keyOf = ({ id, at: when }: typeof later) => ({ ...key, id, at: when });
    await outbox.settle(key, 'queued', 'queued', 'Put off');
    await outbox.lease(key, { id: 'run', until: at, cc: [] });
    expect((await outbox.load(key))?.message.isListed).toBe(true);
    await outbox.sent(key, { ...ses, at, wasListed: true });
    await outbox.settle(keyOf(later), 'queued', 'refused', 'No');
    const about = caseOf({ number: 1, version: 1 });
    await changing.save(settledMail(about, { ...later, delivery: 'refused' }, 'sent', { id: 'act', at, who: 'olga' }));
    await outbox.settle(keyOf(last), 'queued', 'limited', 'Why');
    // Of one place that was looked at, the mail itself: no other place stands before it.
    expect(await failedMails.page(1, undefined)).toMatchObject({ mails: [{ id: 'last' }], next: undefined });
  });

  it.each([
    'unsent',
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
    const listed = async (limit: number, after?: MessageKey) =>
      (await failedMails.page(limit, after)).mails.map(({ id }) => id);
    expect(await listed(10)).toEqual(['later', key.id]);
    expect(await listed(1)).toEqual(['later']);
    const { next } = await failedMails.page(1, undefined);
    expect(next).toMatchObject({ ...key, at: later.at, id: 'later' });
    expect(await listed(1, next)).toEqual([key.id]);
    expect((await failedMails.page(1, next)).next).toBeUndefined();
    await failedMails.putAway({ ...key, at: later.at, id: later.id });
    expect(await listed(10)).toEqual([key.id]);
  });
});
