import { describe, expect, it } from 'vitest';
import { type Received, type ReceiveMailPorts, receiveMail } from '#actions/intake/receive-mail.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { callsThrough, crashAt } from '../../support/memory/calls.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { bounceOf, mailWithFile, plainMail } from '../../support/plain-mail.ts';
import { inbox, reply, setStatus, withCase } from '../work/with-case.ts';

describe('MAIL-03 CASE-12 the world changes between reading and writing: read again, decide again', () => {
  /** Receives a mail; before its first write, something else happens. */
  async function overtaken(
    postcase: MemoryPostcase,
    receipt: Receipt,
    rival: () => Promise<unknown>,
  ): Promise<Received> {
    let isFirst = true;
    const slow = callsThrough(postcase.receiving, async (call, run) => {
      if (call === 'cases.register' && isFirst) {
        isFirst = false;
        await rival();
      }
      return run();
    });
    return receiveMail(receipt, slow);
  }
  const quick = (postcase: MemoryPostcase, mail: string) => receiveMail(postcase.arrived(mail), postcase.receiving);

  it('the same mail was registered: this one is its duplicate', async () => {
    const postcase = new MemoryPostcase();
    const received = await overtaken(postcase, postcase.arrived(plainMail()), () => quick(postcase, plainMail()));
    expect(received).toMatchObject({ outcome: 'duplicate' });
    expect([postcase.table.received().length, postcase.queued().length]).toEqual([1, 1]);
    expect(inbox(postcase)).toEqual([]);
  });

  it('MAIL-12 the sender became known: one customer, one account, two cases', async () => {
    const postcase = new MemoryPostcase();
    const other = plainMail({ messageId: '<two@client.test>' });
    await overtaken(postcase, postcase.arrived(plainMail()), () => quick(postcase, other));
    const { customers, accounts, cases } = postcase.table;
    expect([customers.all().length, accounts.all().length]).toEqual([1, 1]);
    expect(
      cases
        .all()
        .map(({ number }) => number)
        .toSorted(),
    ).toEqual([1, 2]);
    expect(new Set(cases.all().map(({ customerId }) => customerId)).size).toBe(1);
  });

  it('MAIL-12 a colleague became known: two customers of one account', async () => {
    const postcase = new MemoryPostcase();
    const other = plainMail({ messageId: '<two@client.test>', from: 'bob@client.test' });
    await overtaken(postcase, postcase.arrived(plainMail()), () => quick(postcase, other));
    expect(postcase.table.customers.all().map(({ accountId }) => accountId)).toEqual(
      Array(2).fill(postcase.table.accounts.all()[0]?.id),
    );
  });

  it('MAIL-07 another reply joined the case: both are in it', async () => {
    const { postcase, sesId } = await withCase();
    await overtaken(postcase, postcase.arrived(reply(sesId)), () => quick(postcase, reply(sesId, 'three')));
    expect(
      postcase.table
        .page(1)
        ?.messages.map((message) => ('messageId' in message ? message.messageId : ''))
        .toSorted(),
    ).toEqual(['one@client.test', 'two@client.test', 'three@client.test', sesId].toSorted());
    expect(postcase.table.cases.all()).toHaveLength(1);
  });

  it('MAIL-10 the case was closed: the reply opens the next one and changes the closed one no more', async () => {
    const { postcase, sesId } = await withCase();
    const received = await overtaken(postcase, postcase.arrived(reply(sesId)), async () =>
      setStatus(postcase, 'Closed'),
    );
    expect(received).toMatchObject({ outcome: 'registered', registration: { message: { caseNumber: 2 } } });
    expect(postcase.table.page(1)?.case.status).toBe('Closed');
    const [, filed] = postcase.table.received();
    expect(postcase.mails.keys('messages')).toContain(filed?.rawKey);
  });

  const failing = (postcase: MemoryPostcase, times: number): ReceiveMailPorts => {
    let left = times;
    return callsThrough(postcase.receiving, async (call, run) => {
      if (call === 'cases.register' && left-- > 0) throw new StaleFacts('case 1 has version 1');
      return run();
    });
  };

  it.each(
    Array.from({ length: 9 }, (_, index) => index + 1),
  )('is tried again after %i lost races, with one number and one filed mail', async (times) => {
    const postcase = new MemoryPostcase();
    await receiveMail(postcase.arrived(mailWithFile()), failing(postcase, times));
    expect(postcase.table.received()).toHaveLength(1);
    expect(postcase.table.lastNumber).toBe(1);
    expect(postcase.mails.objects.size).toBe(2);
    expect(postcase.pauses).toEqual(Array.from({ length: times }, (_, index) => index + 1));
  });

  it('no mail is lost: after ten lost races its record fails, the mail stays in the inbox, and the next try registers it', async () => {
    const postcase = new MemoryPostcase();
    const receipt = postcase.arrived(plainMail());
    await expect(receiveMail(receipt, failing(postcase, 10))).rejects.toBeInstanceOf(StaleFacts);
    expect(postcase.pauses).toHaveLength(9);
    expect([inbox(postcase), postcase.table.messages.all()]).toEqual([['raw/1'], []]);
    await receiveMail(receipt, postcase.receiving);
    expect([inbox(postcase), postcase.table.received().length]).toEqual([[], 1]);
  });

  it('what broke is not taken for a lost race', async () => {
    const postcase = new MemoryPostcase();
    const broken = callsThrough(postcase.receiving, async (call, run) => {
      if (call === 'cases.register') throw new Error('The table is gone');
      return run();
    });
    await expect(receiveMail(postcase.arrived(plainMail()), broken)).rejects.toThrow('The table is gone');
    expect(postcase.pauses).toEqual([]);
  });
});

describe('MAIL-02 MAIL-03 no mail is lost and none is doubled, wherever its function dies', () => {
  const scenarios: [
    what: string,
    given: () => Promise<{ postcase: MemoryPostcase; receipt: Receipt }>,
    expected: object,
  ][] = [
    [
      'a first mail with a file',
      async () => {
        const postcase = new MemoryPostcase();
        return { postcase, receipt: postcase.arrived(mailWithFile()) };
      },
      { received: 1, held: 0, answers: 1, cases: 1 },
    ],
    [
      'a reply that reopens its case',
      async () => {
        const { postcase, sesId } = await withCase('Resolved');
        return { postcase, receipt: postcase.arrived(reply(sesId)) };
      },
      { received: 2, held: 0, answers: 1, cases: 1 },
    ],
    [
      'a reply to a closed case',
      async () => {
        const { postcase, sesId } = await withCase('Closed');
        return { postcase, receipt: postcase.arrived(reply(sesId)) };
      },
      { received: 2, held: 0, answers: 2, cases: 2 },
    ],
    [
      'a bounce',
      async () => {
        const { postcase, sesId } = await withCase();
        return { postcase, receipt: postcase.arrived(bounceOf(sesId), { source: '' }) };
      },
      { received: 2, held: 0, answers: 1, cases: 1 },
    ],
    [
      'a second copy',
      async () => {
        const { postcase } = await withCase();
        return { postcase, receipt: postcase.arrived(plainMail()) };
      },
      { received: 1, held: 0, answers: 1, cases: 1 },
    ],
    [
      'a mail that is held',
      async () => {
        const postcase = new MemoryPostcase();
        return { postcase, receipt: postcase.arrived(plainMail(), { spam: 'FAIL' }) };
      },
      { received: 0, held: 1, answers: 0, cases: 0 },
    ],
  ];
  it.each(scenarios)('%s', async (_, given, expected) => {
    const whole = await given();
    const { instead, calls } = crashAt(0, 'before');
    await receiveMail(whole.receipt, callsThrough(whole.postcase.receiving, instead));
    for (let nth = 1; nth <= calls().length; nth++)
      for (const when of ['before', 'after'] as const) {
        const { postcase, receipt } = await given();
        const place = `${when} ${calls()[nth - 1]}`;
        await expect(
          receiveMail(receipt, callsThrough(postcase.receiving, crashAt(nth, when).instead)),
        ).rejects.toThrow(place);
        await receiveMail(receipt, postcase.receiving);
        const { table, mails } = postcase;
        const found = { received: table.received().length, held: table.held.all().length };
        expect({ ...found, answers: table.answers().length, cases: table.cases.all().length }, place).toEqual(expected);
        expect(inbox(postcase), place).toEqual([]);
        for (const { rawKey, attachments } of table.received())
          for (const key of [rawKey, ...attachments.map((one) => one.key)])
            expect(mails.objects.has(key), key).toBe(true);
        for (const { rawKey } of table.held.all()) expect(mails.objects.has(rawKey), rawKey).toBe(true);
      }
  });
});
