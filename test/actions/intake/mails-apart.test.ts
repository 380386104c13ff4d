import { describe, expect, it } from 'vitest';
import { type ReceiveMailPorts, receiveMail } from '#actions/intake/receive-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import fc from '../../support/fast-check.ts';
import { interleaved } from '../../support/interleaved.ts';
import { callsThrough, crashAt } from '../../support/memory/calls.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { mailWithFile, plainMail } from '../../support/plain-mail.ts';
import { inbox } from '../work/with-case.ts';
import { delivered, withMailsRead } from './arrivals.ts';

const never = 'Sat, 01 Jan 2000 00:00:00 +0000';
const today = 'Fri, 20 Nov 2026 10:00:00 +0000';

/** Few values, so that most mails share what tells mails apart elsewhere. */
const written = fc.record({
  messageId: fc.constantFrom('', '<order@site.test>'),
  date: fc.constantFrom(today, never),
  text: fc.constantFrom('1 lamp', '200 chairs'),
  replyTo: fc.constantFrom([], ['Reply-To: vi@client.test'], ['Reply-To: wo@client.test']),
  hasFile: fc.boolean(),
});

/** Hours after the first mail. Those without a good date or id are events of their own at each. */
const hours = fc.constantFrom(0, 2, 4);

interface Sent {
  readonly raw: string;
  readonly receivedAt: string;
  /** Equal for deliveries of one mail. */
  readonly event: string;
}

const deliveries: fc.Arbitrary<readonly Sent[]> = fc
  .array(fc.tuple(written, hours, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 5 })
  .chain((all) => {
    const sent = all.flatMap(([{ replyTo, hasFile, ...mail }, hour, copies]) => {
      const raw = (hasFile ? mailWithFile : plainMail)({ ...mail, headers: replyTo });
      const event = mail.messageId === '' ? `${hour} ${raw}` : raw;
      return Array.from({ length: copies }, (_, second) => {
        const receivedAt = new Date(Date.parse(today) + hour * 3_600_000 + second * 1000).toISOString();
        return { raw, receivedAt, event };
      });
    });
    return fc.shuffledSubarray(sent, { minLength: sent.length, maxLength: sent.length });
  });

/** Each distinct mail is one message with its own bytes and files, and every double is kept. */
function requireAllKept(sent: readonly Sent[], { table, mails }: MemoryPostcase): void {
  const text = (key: string) => Buffer.from(mails.objects.get(key) ?? []).toString();
  const messages = table.received();
  expect(messages.map(({ rawKey }) => text(rawKey)).toSorted()).toEqual(
    [...new Map(sent.map(({ event, raw }) => [event, raw])).values()].toSorted(),
  );
  for (const { rawKey, attachments } of messages) {
    expect(attachments).toHaveLength(text(rawKey).includes('filename=') ? 1 : 0);
    for (const { key, size } of attachments) expect(mails.objects.get(key)?.byteLength).toBe(size);
  }
  const kept = [...messages.map(({ rawKey }) => rawKey), ...mails.keys('duplicates')].map(text);
  for (const { raw } of sent) expect(kept).toContain(raw);
  expect(mails.keys('messages')).toHaveLength(messages.length + messages.flatMap((one) => one.attachments).length);
}

const arrived = (sent: readonly Sent[], postcase: MemoryPostcase): Receipt[] =>
  sent.map(({ raw, receivedAt }) => postcase.arrived(raw, { receivedAt }));

describe('MAIL-03 mails that share an id, a date or their words: each is one message with its own bytes', () => {
  it('in any order, one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async (sent) => {
        const postcase = new MemoryPostcase();
        const ports = await withMailsRead({ mails: sent.map(({ raw }) => ({ name: '', raw })) }, postcase.receiving);
        for (const receipt of arrived(sent, postcase)) await delivered(receipt, ports);
        requireAllKept(sent, postcase);
        expect(inbox(postcase)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('all at once, each receipt twice, in any interleaving of their calls', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, fc.scheduler(), async (sent, scheduler) => {
        const postcase = new MemoryPostcase();
        const read = await withMailsRead({ mails: sent.map(({ raw }) => ({ name: '', raw })) }, postcase.receiving);
        const ports: ReceiveMailPorts = {
          ...read,
          mails: interleaved(read.mails, scheduler),
          cases: interleaved(read.cases, scheduler),
        };
        const receipts = arrived(sent, postcase).flatMap((receipt) => [receipt, receipt]);
        await scheduler.waitFor(Promise.all(receipts.map((receipt) => delivered(receipt, ports))));
        requireAllKept(sent, postcase);
        expect(inbox(postcase)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('MAIL-03 rivals with one Message-ID', () => {
  const one = mailWithFile({ text: 'Order: 1 lamp' });
  const two = mailWithFile({ text: 'Order: 200 chairs' });

  it('each keep their bytes, and the second says that it shares its id', async () => {
    const postcase = new MemoryPostcase();
    const [first, second] = [postcase.arrived(one), postcase.arrived(two)];
    let isFirst = true;
    const slow = callsThrough(postcase.receiving, async (call, run) => {
      if (call === 'cases.register' && isFirst) {
        isFirst = false;
        await receiveMail(second, postcase.receiving);
      }
      return run();
    });
    await receiveMail(first, slow);
    const bytes = (key = '') => Buffer.from(postcase.mails.objects.get(key) ?? []).toString();
    const messages = postcase.table
      .received()
      .map(({ text, rawKey, warnings }) => ({ text, raw: bytes(rawKey), warnings }));
    expect(messages).toEqual([
      { text: 'Order: 200 chairs', raw: two, warnings: [] },
      { text: 'Order: 1 lamp', raw: one, warnings: [expect.stringMatching(/same Message-ID, see case \d+/)] },
    ]);
  });

  it('that are twins leave one message; what the late one stored is gone, and it lies with the duplicates', async () => {
    const postcase = new MemoryPostcase();
    const [first, second] = [postcase.arrived(one), postcase.arrived(one)];
    let isFirst = true;
    const slow = callsThrough(postcase.receiving, async (call, run) => {
      if (call === 'cases.register' && isFirst) {
        isFirst = false;
        await receiveMail(second, postcase.receiving);
      }
      return run();
    });
    expect(await receiveMail(first, slow)).toEqual({ outcome: 'duplicate', caseNumber: 2, of: '2' });
    expect([...postcase.mails.objects.keys()]).toEqual(['messages/2/mail.eml', 'messages/2/0', 'duplicates/2/1']);
  });

  it('an attempt that died before it cleaned up is cleaned up after by the next one', async () => {
    for (const call of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const postcase = new MemoryPostcase();
      const [first, second] = [postcase.arrived(one), postcase.arrived(one)];
      let isFirst = true;
      const { instead } = crashAt(call, 'after');
      const slow = callsThrough(postcase.receiving, async (name, run) => {
        if (name === 'cases.register' && isFirst) {
          isFirst = false;
          await receiveMail(second, postcase.receiving);
        }
        return instead(name, run);
      });
      await receiveMail(first, slow).catch(() => undefined);
      for (const receipt of [first, second]) await receiveMail(receipt, postcase.receiving);
      const [message] = postcase.table.received();
      expect(postcase.table.received()).toHaveLength(1);
      expect(postcase.mails.keys('messages')).toEqual([
        `messages/${message?.id}/0`,
        `messages/${message?.id}/mail.eml`,
      ]);
      expect(inbox(postcase)).toEqual([]);
    }
  });
});

it('MAIL-03 MAIL-21 two equal alarms that were held are two messages, however fast a person releases them', async () => {
  const postcase = new MemoryPostcase();
  const alarm = plainMail({ messageId: '', date: never });
  for (const hour of [8, 9]) {
    const receipt = postcase.arrived(alarm, { receivedAt: `2026-11-20T0${hour}:00:00.000Z` });
    const released = { ...receipt, receivedAt: postcase.now.toISOString(), heldAt: receipt.receivedAt };
    await receiveMail(released, postcase.receiving, { released: true, agentsAct: false });
  }
  expect(postcase.table.received()).toHaveLength(2);
});
