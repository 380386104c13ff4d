import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { type Sent, sendMail } from '#actions/notification/send-mail.ts';
import { settleMail } from '#actions/work/settle-mail.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { Delivery, MessageKey } from '#domain/case/message.ts';
import { callsThrough, crashAt } from '../../support/memory/calls.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { itemKey } from '../../support/memory/table.ts';
import { plainMail } from '../../support/plain-mail.ts';

/** An install with an acknowledgement that waits. */
async function waiting() {
  const postcase = new MemoryPostcase();
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const [key] = postcase.queued();
  if (!key) throw new Error('Nothing was acknowledged');
  return { postcase, key };
}

/** An install with an acknowledgement of which this became. */
async function thatIs(delivery: Delivery, leasedUntil = '') {
  const given = await waiting();
  const { messages } = given.postcase.table;
  const message = messages.get(itemKey(given.key));
  if (message?.direction === 'out') messages.put(itemKey(given.key), { ...message, delivery, leasedUntil });
  return given;
}

const deliveryOf = ({ table }: MemoryPostcase) => table.answers().map(({ delivery }) => delivery);
const afterMinutes = (postcase: MemoryPostcase, minutes: number) => {
  postcase.now = new Date(postcase.now.getTime() + minutes * 60_000);
};

/** Of an agent who looked at it. */
const asked = ({ caseNumber, at, id }: MessageKey, settlement: 'again' | 'sent') => ({
  ...{ caseNumber, who: 'olga@agents.test', expectedVersion: undefined, settlement },
  message: { at, id },
});

/** As the queue does: again and again until it is done or a dead letter. */
async function tries(key: MessageKey, postcase: MemoryPostcase, most = 5): Promise<Sent | 'dead-letter'> {
  for (let turn = 0; turn < most; turn++) {
    try {
      return await sendMail(key, 1, postcase.sending);
    } catch {
      afterMinutes(postcase, 3);
    }
  }
  return 'dead-letter';
}

describe('NOTE-09 a mailbox with a public address', () => {
  it('writes from it, is answered at its reply address, and what comes back of it is held', async () => {
    const { postcase, key } = await waiting();
    const { configuration } = postcase;
    const publicAddresses = { 'support@postcase.test': 'help@company.test' };
    configuration.deployed = { ...configuration.deployed, publicAddresses };
    await sendMail(key, 1, postcase.sending);
    const [mail] = postcase.sender.taken;
    const { from, replyTo } = readMail(mail?.raw ?? new Uint8Array());
    expect(from?.address).toBe('help@company.test');
    expect(replyTo[0]?.address).toMatch(/^support\+1\..+@postcase\.test$/);
    const back = plainMail({ from: 'Help <help@company.test>', messageId: `<${mail?.messageId}>` });
    expect(await receiveMail(postcase.arrived(back), postcase.receiving)).toMatchObject({ outcome: 'held' });
  });
});

describe('NOTE-06 a queued message is sent once', () => {
  it('MAIL-07 NOTE-09 goes out as a proper reply, and an answer to it finds its case', async () => {
    const { postcase, key } = await waiting();
    const sent = await sendMail(key, 1, postcase.sending);
    const [mail] = postcase.sender.taken;
    expect(sent).toEqual({ outcome: 'sent', to: 'ann@client.test', messageId: mail?.messageId, leftOut: [] });
    expect(postcase.table.answers()).toMatchObject([{ delivery: 'sent', messageId: mail?.messageId }]);
    const { subject, inReplyTo } = readMail(mail?.raw ?? new Uint8Array());
    expect([subject, inReplyTo]).toEqual(['Re: Printer [SR-00000001]', ['one@client.test']]);
    const answer = plainMail({ messageId: '<two@client.test>', inReplyTo: `<${mail?.messageId}>`, subject: 'Thanks' });
    expect(await receiveMail(postcase.arrived(answer), postcase.receiving)).toMatchObject({ outcome: 'joined' });
  });

  it.each<Delivery>(['sent', 'undelivered', 'limited'])('what is %s is done', async (delivery) => {
    const { postcase, key } = await thatIs(delivery);
    expect(await sendMail(key, 1, postcase.sending)).toEqual({ outcome: 'done-before' });
    expect([postcase.sender.taken, deliveryOf(postcase)]).toEqual([[], [delivery]]);
  });

  it.each<Delivery>(['refused', 'uncertain'])('what is %s waits for a person', async (delivery) => {
    const { postcase, key } = await thatIs(delivery);
    await expect(sendMail(key, 1, postcase.sending)).rejects.toThrow('see the runbook');
    expect([postcase.sender.taken, deliveryOf(postcase)]).toEqual([[], [delivery]]);
  });

  it('what somebody else has is left to him while he may live', async () => {
    const { postcase, key } = await thatIs('sending', '2026-11-20T10:00:30.000Z');
    await expect(sendMail(key, 1, postcase.sending)).rejects.toThrow('Another sender has the message until');
    expect([postcase.sender.taken, deliveryOf(postcase)]).toEqual([[], ['sending']]);
  });

  it('what somebody had who died is never sent again by itself', async () => {
    const { postcase, key } = await thatIs('sending', '2026-11-20T09:59:59.000Z');
    await expect(sendMail(key, 1, postcase.sending)).rejects.toThrow('Nobody knows');
    expect([postcase.sender.taken, deliveryOf(postcase)]).toEqual([[], ['uncertain']]);
    expect(postcase.table.answers()[0]?.deliveryDetail).toContain('Its sender ended');
    expect(postcase.table.page(1)?.events.at(-1)).toMatchObject({ what: 'mail-uncertain', messageId: key.id });
  });

  it('what an agent sent again as another message is done', async () => {
    const { postcase, key } = await thatIs('resent');
    expect(await sendMail(key, 1, postcase.sending)).toEqual({ outcome: 'done-before' });
  });

  it('what is not there is an error', async () => {
    const { postcase, key } = await waiting();
    await expect(sendMail({ ...key, id: 'x' }, 1, postcase.sending)).rejects.toThrow('There is no message x');
  });

  it('of several who are told of it at once, one sends it', async () => {
    const { postcase, key } = await waiting();
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => sendMail(key, 1, postcase.sending)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([postcase.sender.taken.length, deliveryOf(postcase)]).toEqual([1, ['sent']]);
  });
});

describe('NOTE-06 SES does not take it', () => {
  it('now: the message waits in the queue, longer each time, and goes out once', async () => {
    const { postcase, key } = await waiting();
    postcase.sender.willFail('busy', 'busy');
    expect(await sendMail(key, 1, postcase.sending)).toEqual({ outcome: 'postponed', delaySeconds: 30 });
    expect(await sendMail(key, 2, postcase.sending)).toEqual({ outcome: 'postponed', delaySeconds: 60 });
    expect(postcase.queue.waiting).toEqual([
      { ...key, attempt: 2, delaySeconds: 30 },
      { ...key, attempt: 3, delaySeconds: 60 },
    ]);
    expect(deliveryOf(postcase)).toEqual(['queued']);
    expect(await sendMail(key, 3, postcase.sending)).toMatchObject({ outcome: 'sent' });
    expect(postcase.sender.taken).toHaveLength(1);
  });

  it('for more than a day: the message stays queued, and its record is a dead letter', async () => {
    const { postcase, key } = await waiting();
    postcase.sender.willFail('busy');
    await expect(sendMail(key, 120, postcase.sending)).rejects.toThrow('Throttling');
    expect([postcase.queue.waiting, deliveryOf(postcase)]).toEqual([[], ['queued']]);
  });

  it('because we may not: the message stays queued, so that a person can let it go out', async () => {
    const { postcase, key } = await waiting();
    postcase.sender.willFail('denied');
    await expect(sendMail(key, 1, postcase.sending)).rejects.toThrow('was not sent');
    expect(postcase.table.answers()).toMatchObject([{ delivery: 'queued', deliveryDetail: 'AccessDenied: No' }]);
    expect(await sendMail(key, 1, postcase.sending)).toMatchObject({ outcome: 'sent' });
  });

  it.each(['denied', 'busy'] as const)('%s to the last try: people are told, and can send it again', async (fault) => {
    const { postcase, key } = await waiting();
    postcase.sender.willFail(...Array<typeof fault>(5).fill(fault));
    for (const isLast of [false, false, false, false, true])
      await expect(sendMail(key, 120, postcase.sending, isLast)).rejects.toThrow('was not sent');
    const [mail] = postcase.table.answers();
    expect(mail).toMatchObject({ delivery: 'unsent', deliveryDetail: expect.stringMatching(/: No$/) });
    await settleMail(asked(key, 'again'), postcase.working);
    expect(deliveryOf(postcase)).toEqual(['resent', 'queued']);
    expect(await sendMail(key, 120, postcase.sending)).toEqual({ outcome: 'done-before' });
  });

  it('and its dead letter is moved back: it goes out, once', async () => {
    const { postcase, key } = await thatIs('unsent');
    expect(await sendMail(key, 1, postcase.sending)).toMatchObject({ outcome: 'sent' });
    expect(await sendMail(key, 1, postcase.sending)).toEqual({ outcome: 'done-before' });
    expect(postcase.sender.taken).toHaveLength(1);
  });

  it('since it cannot even be written: at the last try that is told', async () => {
    const { postcase, key } = await waiting();
    postcase.sender.compose = () => Promise.reject(new Error('The template is broken'));
    await expect(sendMail(key, 1, postcase.sending, true)).rejects.toThrow('broken');
    expect(postcase.table.answers()).toMatchObject([
      { delivery: 'unsent', deliveryDetail: 'Error: The template is broken' },
    ]);
  });

  it('MAIL-16 since its owner complained: that is told, and not that the address fails', async () => {
    const { postcase, key } = await waiting();
    await postcase.receiving.feedback.suppress('ann@client.test', '2026-11-20T10:00:00.000Z', 'complained: abuse');
    expect(await sendMail(key, 1, postcase.sending)).toEqual({ outcome: 'suppressed' });
    expect(postcase.table.answers()).toMatchObject([{ deliveryDetail: 'Its owner complained about mail of ours' }]);
  });

  it('ever: the message is refused, and nobody asks again', async () => {
    const { postcase, key } = await waiting();
    postcase.sender.willFail('never');
    await expect(sendMail(key, 1, postcase.sending)).rejects.toThrow('MessageRejected');
    expect(await tries(key, postcase)).toBe('dead-letter');
    expect([postcase.sender.taken, deliveryOf(postcase)]).toEqual([[], ['refused']]);
  });

  it.each([
    ['and nobody knows: the connection broke before', 'break', 0],
    ['or did, and nobody knows: the answer was lost', 'lose-answer', 1],
  ] as const)('%s; the message is uncertain and is not sent again', async (_, fault, taken) => {
    const { postcase, key } = await waiting();
    postcase.sender.willFail(fault);
    await expect(sendMail(key, 1, postcase.sending)).rejects.toThrow('socket hang up');
    expect(deliveryOf(postcase)).toEqual(['sending']);
    expect(await tries(key, postcase)).toBe('dead-letter');
    expect([postcase.sender.taken.length, deliveryOf(postcase)]).toEqual([taken, ['uncertain']]);
  });
});

describe('NOTE-06 a sender may die anywhere', () => {
  it('no answer is eaten and none goes out twice: it is sent, or a person is told', async () => {
    const whole = await waiting();
    const { instead, calls } = crashAt(0, 'before');
    await sendMail(whole.key, 1, callsThrough(whole.postcase.sending, instead));
    for (let nth = 1; nth <= calls().length; nth++)
      for (const when of ['before', 'after'] as const) {
        const { postcase, key } = await waiting();
        const place = `${when} ${calls()[nth - 1]}`;
        const dying = callsThrough(postcase.sending, crashAt(nth, when).instead);
        await expect(sendMail(key, 1, dying)).rejects.toThrow(place);
        afterMinutes(postcase, 3);
        const end = await tries(key, postcase);
        const delivery = end === 'dead-letter' ? 'uncertain' : 'sent';
        expect(deliveryOf(postcase), place).toEqual([delivery]);
        expect(postcase.sender.taken.length, place).toBeLessThanOrEqual(1);
        if (delivery === 'sent') expect(postcase.sender.taken.length, place).toBe(1);
      }
  });

  it('also between putting it back and postponing it: its record comes again', async () => {
    const { postcase, key } = await waiting();
    postcase.sender.willFail('busy');
    const dying = callsThrough(postcase.sending, async (call, run) => {
      if (call === 'queue.enqueue') throw new Error('died');
      return run();
    });
    await expect(sendMail(key, 1, dying)).rejects.toThrow('died');
    expect(await tries(key, postcase)).toMatchObject({ outcome: 'sent' });
    expect(postcase.sender.taken).toHaveLength(1);
  });
});
