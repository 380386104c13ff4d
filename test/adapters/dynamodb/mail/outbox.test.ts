import { expect, it } from 'vitest';
import type { Delivery } from '#domain/case/message.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';
import { answerOf, joiningOf, messageOf, registrationOf } from '../registration-of.ts';

const key = { caseNumber: 1, at: answerOf().at, id: answerOf().id };
const unknown = { ...key, id: 'other' };
const lease = (id: string) => ({ id, until: '2026-11-20T10:01:00.000Z', cc: [] });
const ses = {
  messageId: '0100-ses@eu-west-1.amazonses.com',
  to: 'ann@client.test',
  cc: [],
  mailbox: 'support@postcase.test',
  at: '2026-11-20T10:00:05.000Z',
  subject: 'Re: Printer [SR-00000001]',
  text: 'We have your message.',
};

describeBoth('The outbox', (empty) => {
  const registered = async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    const delivery = async () => (await ports.outbox.load(key))?.message.delivery;
    return { ...ports, delivery };
  };

  it('gives a message with its case', async () => {
    const { outbox } = await registered();
    expect(await outbox.load(key)).toEqual({
      message: { ...answerOf(), leasedUntil: undefined, isListed: false },
      case: caseOf({ number: 1, version: 1 }),
    });
    expect(await outbox.load(unknown)).toBeUndefined();
  });

  it('keeps what a message has not: no subject to repeat, nothing that it answers', async () => {
    const { cases, outbox } = await empty();
    const bare = answerOf({ subject: '', inReplyTo: undefined, references: [] });
    await cases.register(registrationOf({ notices: [bare] }));
    expect((await outbox.load(key))?.message).toEqual({ ...bare, leasedUntil: undefined, isListed: false });
  });

  it('CASE-19 tells the newest words of a person, proven or not', async () => {
    const { cases, outbox } = await registered();
    expect(await outbox.newestWords(1)).toEqual(messageOf());
    const at = (minute: number) => `2026-11-20T10:0${minute}:00.000Z`;
    const eve = messageOf({ id: 'm2', at: at(2), text: 'And now?', unverified: 'stranger' });
    const robot = messageOf({ id: 'm3', at: at(3), kind: 'auto-reply' });
    await cases.register(joiningOf('m2', 1, { message: eve }));
    await cases.register(joiningOf('m3', 2, { message: robot }));
    expect(await outbox.newestWords(1)).toEqual(eve);
    expect(await outbox.newestWords(2)).toBeUndefined();
  });

  it('does not give out a mail of a customer', async () => {
    const { outbox } = await registered();
    const { caseNumber, at, id } = messageOf();
    await expect(outbox.load({ caseNumber, at, id })).rejects.toThrow('none that can be sent');
  });

  it('NOTE-06 of many who want a message at once, one gets it', async () => {
    const { outbox, delivery } = await registered();
    const got = await Promise.all(Array.from({ length: 10 }, (_, index) => outbox.lease(key, lease(`run-${index}`))));
    expect(got.filter(Boolean)).toHaveLength(1);
    expect(await delivery()).toBe('sending');
    expect((await outbox.load(key))?.message.leasedUntil).toBe(lease('').until);
  });

  it('NOTE-06 who has it and asks again, because the answer was lost, has it', async () => {
    const { outbox } = await registered();
    expect(await outbox.lease(key, lease('run-1'))).toBe(true);
    expect(await outbox.lease(key, lease('run-1'))).toBe(true);
    expect(await outbox.lease(key, lease('run-2'))).toBe(false);
  });

  it('MAIL-17 who has it says whom copies go to: no later try sends to others', async () => {
    const { cases, outbox } = await empty();
    await cases.register(registrationOf({ notices: [answerOf({ cc: ['carl@client.test', 'dora@client.test'] })] }));
    await outbox.lease(key, { ...lease('run-1'), cc: ['dora@client.test'] });
    expect((await outbox.load(key))?.message.cc).toEqual(['dora@client.test']);
  });

  it('NOTE-06 nobody gets what is not there', async () => {
    const { outbox } = await registered();
    expect(await outbox.lease(unknown, lease('run-1'))).toBe(false);
  });

  it('NOTE-06 a message that was put back can be taken by somebody else', async () => {
    const { outbox } = await registered();
    await outbox.lease(key, lease('run-1'));
    await outbox.settle(key, 'sending', 'queued', 'Throttling');
    expect(await outbox.lease(key, lease('run-2'))).toBe(true);
  });

  it.each<[from: Delivery, to: Exclude<Delivery, 'sending' | 'sent'>]>([
    ['queued', 'limited'],
    ['sending', 'queued'],
    ['sending', 'refused'],
    ['sending', 'uncertain'],
  ])('NOTE-06 goes from %s to %s, with what came of it, and only from there', async (from, to) => {
    const { outbox, delivery, page } = await registered();
    if (from === 'sending') await outbox.lease(key, lease('run-1'));
    const other = from === 'sending' ? 'queued' : 'sending';
    await expect(outbox.settle(key, other, 'refused', 'wrong')).rejects.toThrow();
    await expect(outbox.settle(unknown, from, to, 'wrong')).rejects.toThrow();
    expect(await delivery()).toBe(from);
    await outbox.settle(key, from, to, 'why');
    expect(await delivery()).toBe(to);
    expect((await page(1))?.messages.at(-1)).toMatchObject({ deliveryDetail: 'why' });
  });

  it('MAIL-07 what is sent has its time and text, and its Message-ID leads to the case', async () => {
    const { outbox, cases, delivery, page } = await registered();
    await outbox.lease(key, lease('run-1'));
    await outbox.sent(key, ses);
    expect(await delivery()).toBe('sent');
    const { messageId, at: sentAt, subject, text } = ses;
    expect((await page(1))?.messages.at(-1)).toMatchObject({ messageId, sentAt, subject, text, cut: false });
    const asked = { identityKey: undefined, messageIds: [messageId], address: undefined };
    expect(await cases.known(asked)).toMatchObject({ caseNumbers: new Map([[messageId, 1]]), received: new Set() });
  });

  it('MAIL-18 its id leads to what an agent wrote, and to no text of a template', async () => {
    const { outbox, cases } = await empty();
    const byAgent = answerOf({ id: 'reply', by: 'olga@agents.test' });
    await cases.register(registrationOf({ notices: [answerOf(), byAgent] }));
    const sent = { ...key, id: byAgent.id };
    for (const [each, messageId] of [
      [key, 'one@ses'],
      [sent, 'two@ses'],
    ] as const) {
      await outbox.lease(each, lease('run-1'));
      await outbox.sent(each, { ...ses, messageId });
    }
    const asked = { identityKey: undefined, messageIds: ['one@client.test', 'two@ses'], address: undefined };
    const { answered } = await cases.known(asked);
    expect(answered).toEqual(sent);
    expect(await cases.agentsText(sent)).toEqual({ text: ses.text, cut: false });
    for (const none of [key, unknown]) expect(await cases.agentsText(none)).toBeUndefined();
  });

  it('MAIL-17 a mail of ours that comes in is known as ours', async () => {
    const { outbox, cases } = await registered();
    await outbox.lease(key, lease('run-1'));
    await outbox.sent(key, ses);
    const asked = { identityKey: messageIdKey(ses.messageId), messageIds: [], address: undefined };
    expect((await cases.known(asked)).remembered).toEqual({ caseNumber: 1, fingerprint: undefined, mails: [] });
  });

  it('MAIL-07 the id leads to the case even if the message was not being sent any more', async () => {
    const { outbox, cases, delivery } = await registered();
    await expect(outbox.sent(key, ses)).rejects.toThrow();
    expect(await delivery()).toBe('queued');
    const asked = { identityKey: undefined, messageIds: [ses.messageId], address: undefined };
    expect((await cases.known(asked)).caseNumbers.get(ses.messageId)).toBe(1);
  });
});
