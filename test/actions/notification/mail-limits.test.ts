import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { callsThrough } from '../../support/memory/calls.ts';
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

const deliveryOf = ({ table }: MemoryPostcase) => table.answers().map(({ delivery }) => delivery);
const afterMinutes = (postcase: MemoryPostcase, minutes: number) => {
  postcase.now = new Date(postcase.now.getTime() + minutes * 60_000);
};

describe('MAIL-17 no acknowledgement becomes a spam cannon', () => {
  const flood = async (postcase: MemoryPostcase, mails: number, fromOf: (index: number) => string) => {
    for (let index = 0; index < mails; index++) {
      const mail = plainMail({
        messageId: `<${index}@x.test>`,
        from: fromOf(index),
        subject: 'Buy at http://bad.test',
      });
      const forged = { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' } as const;
      await receiveMail(postcase.arrived(mail, forged), postcase.receiving);
    }
    for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
  };

  it('a victim in whose name a hundred mails come gets ten, without a word of theirs; the cases are all there', async () => {
    const postcase = new MemoryPostcase();
    await flood(postcase, 100, () => '"Visit bad.test" <victim@client.test>');
    expect(postcase.sender.taken).toHaveLength(10);
    for (const { raw, to } of postcase.sender.taken) {
      expect(to).toEqual(['victim@client.test']);
      const { subject, text, html } = readMail(raw);
      expect(`${subject}${text}${html}${Buffer.from(raw).toString('latin1')}`).not.toMatch(/bad\.test|Visit|Buy/);
    }
    expect(postcase.table.cases.all()).toHaveLength(100);
    expect(deliveryOf(postcase).filter((delivery) => delivery === 'limited')).toHaveLength(90);
  });

  it('a thousand victims get no more than the hour allows, and the next hour some again', async () => {
    const postcase = new MemoryPostcase();
    postcase.configuration.changed = { settings: { automaticMailPerHour: 7, newcomersShareOfAutomaticMail: 100 } };
    await flood(postcase, 30, (index) => `victim${index}@client.test`);
    expect(postcase.sender.taken).toHaveLength(7);
    afterMinutes(postcase, 60);
    await receiveMail(postcase.arrived(plainMail({ from: 'new@client.test' })), postcase.receiving);
    for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
    expect(postcase.sender.taken).toHaveLength(8);
  });

  it('a group of agents is told of ten times as many cases', async () => {
    const { postcase, key } = await waiting();
    postcase.configuration.changed = { settings: { automaticMailPerRecipientAndHour: 1 } };
    const [first] = postcase.table.answers();
    if (!first) throw new Error('Nothing waits');
    const about = { ...first, template: 'complained', to: { address: 'desk@agents.test', name: '' }, subject: 'x' };
    const outcomes: string[] = [];
    for (let turn = 0; turn < 11; turn++) {
      const notice = { ...about, id: `notice-${turn}` };
      postcase.table.messages.put(itemKey(notice), notice);
      outcomes.push((await sendMail({ ...key, id: notice.id }, 1, postcase.sending)).outcome);
    }
    expect(outcomes).toEqual([...Array(10).fill('sent'), 'limited']);
  });

  it('tells which limit was reached, in the message and in the case’s history', async () => {
    const postcase = new MemoryPostcase();
    postcase.configuration.changed = { settings: { automaticMailPerHour: 0 } };
    await flood(postcase, 1, () => 'ann@client.test');
    expect(postcase.table.answers()).toMatchObject([
      { delivery: 'limited', deliveryDetail: 'Not sent: the hour’s limit of automatic mail (total) is reached' },
    ]);
    expect(postcase.table.page(1)?.events.at(-1)).toMatchObject({ what: 'mail-limited', who: 'postcase', to: 'total' });
  });

  /** An acknowledgement with copies, while SES, a file or a template makes trouble. */
  const withCopies = async () => {
    const given = await waiting();
    const { messages } = given.postcase.table;
    const message = messages.get(itemKey(given.key));
    const cc = ['carl@client.test', 'dora@client.test'];
    if (message?.direction === 'out') messages.put(itemKey(given.key), { ...message, cc });
    return given;
  };
  const limits = { recipient: 10, domain: 100, newcomers: 500, total: 1000 };
  const shared = { isProven: true, isKnown: true, isOwed: true, limits };
  const exhaust = async ({ sending, now }: MemoryPostcase, address: string) => {
    for (let times = 0; times < 10; times++)
      await sending.allowance.take(
        { ...shared, mail: `before ${times}`, inbox: address, company: 'client.test', causedBy: 'client.test' },
        now,
      );
  };

  it('a copy beyond the limit is left out and told of; SES being busy lets it in no more than before', async () => {
    const { postcase, key } = await withCopies();
    await exhaust(postcase, 'carl@client.test');
    postcase.sender.willFail('busy');
    expect(await sendMail(key, 1, postcase.sending)).toMatchObject({ outcome: 'postponed' });
    expect(await sendMail(key, 2, postcase.sending)).toMatchObject({ outcome: 'sent' });
    expect(postcase.sender.taken.map(({ to }) => to)).toEqual([['ann@client.test', 'dora@client.test']]);
    expect(postcase.table.answers()).toMatchObject([{ cc: ['dora@client.test'] }]);

    const other = await withCopies();
    await exhaust(other.postcase, 'carl@client.test');
    expect(await sendMail(other.key, 1, other.postcase.sending)).toMatchObject({ leftOut: ['carl@client.test'] });
  });

  it.each([
    ['SES refuses us', (postcase: MemoryPostcase) => postcase.sender.willFail(...Array<'denied'>(20).fill('denied'))],
    [
      'it cannot be composed',
      (postcase: MemoryPostcase) => {
        const { compose } = postcase.sender;
        let failing = 20;
        postcase.sender.compose = (mail) =>
          failing-- > 0 ? Promise.reject(new Error('broken')) : compose.call(postcase.sender, mail);
      },
    ],
  ])('while %s, tries use up no allowance: it still goes out afterwards', async (_, trouble) => {
    const { postcase, key } = await waiting();
    trouble(postcase);
    for (let times = 0; times < 20; times++) await expect(sendMail(key, 1, postcase.sending)).rejects.toThrow();
    expect(await sendMail(key, 1, postcase.sending)).toMatchObject({ outcome: 'sent' });
  });
});

describe('MAIL-17 strangers do not use up what leaves in an hour', () => {
  /** Customers of before, who wrote an hour ago, proven; then the settings of the owner. */
  async function withCustomers(settings: object, addresses: readonly string[]) {
    const postcase = new MemoryPostcase();
    for (const address of addresses) await write(postcase, address);
    for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
    afterMinutes(postcase, 60);
    postcase.configuration.changed = { settings };
    postcase.sender.taken.length = 0;
    return postcase;
  }
  let mails = 0;
  const write = (postcase: MemoryPostcase, from: string, mail: object = {}, verdicts = {}) => {
    afterMinutes(postcase, 0.01);
    const raw = plainMail({ messageId: `<m${++mails}@x.test>`, from, ...mail });
    return receiveMail(postcase.arrived(raw, { source: from, ...verdicts }), postcase.receiving);
  };
  /** Hands all that waits to send-mail once, and tells what became of it. */
  const send = async (postcase: MemoryPostcase, attempt = 1) => {
    const told: [string, string][] = [];
    for (const key of postcase.queued()) {
      const { to } = postcase.table.answers().find(({ id }) => id === key.id) ?? {};
      const sent = await sendMail(key, attempt, postcase.sending);
      told.push([to?.address ?? '', 'limit' in sent ? `${sent.outcome}: ${sent.limit}` : sent.outcome]);
    }
    return told;
  };
  const counted = (told: readonly [string, string][]) =>
    Object.fromEntries(
      Object.entries(Object.groupBy(told, ([, outcome]) => outcome)).map(([one, all]) => [one, all?.length]),
    );
  const nothingSaid = { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' } as const;

  it('a customer whose name 21 forged mails with 49 strangers each bear is acknowledged all the same', async () => {
    const postcase = await withCustomers({ notifyRecipients: 'all' }, ['ann@client.test']);
    const cc = Array.from({ length: 49 }, (_, index) => `x${index}@stranger${index}.test`).join(', ');
    for (let turn = 0; turn < 21; turn++)
      await write(postcase, 'ann@client.test', { headers: [`Cc: ${cc}`] }, nothingSaid);
    expect(counted(await send(postcase))).toEqual({ sent: 10, 'limited: recipient': 11 });
    await write(postcase, 'ann@client.test', { subject: 'Really mine' });
    expect(await send(postcase)).toEqual([['ann@client.test', 'sent']]);
    expect(new Set(postcase.sender.taken.flatMap(({ to }) => to))).toEqual(new Set(['ann@client.test']));
  });

  it('nor do proven mails of one domain that name strangers: it has its share', async () => {
    const postcase = await withCustomers({ notifyRecipients: 'all', automaticMailPerHour: 200 }, ['ann@client.test']);
    for (let turn = 0; turn < 21; turn++) {
      const cc = Array.from({ length: 20 }, (_, index) => `x${index}@stranger${turn}-${index}.test`).join(', ');
      await write(postcase, `eve${turn}@evil.test`, { headers: [`Cc: ${cc}`] });
    }
    await send(postcase);
    expect(postcase.sender.taken.flatMap(({ to }) => to)).toHaveLength(20);
    await write(postcase, 'ann@client.test', { subject: 'Really mine' });
    await write(postcase, 'new@customer.test', { subject: 'First' });
    const told = await send(postcase);
    expect(told.filter(([to]) => ['ann@client.test', 'new@customer.test'].includes(to))).toEqual([
      ['ann@client.test', 'sent'],
      ['new@customer.test', 'sent'],
    ]);
  });

  it.each([
    ['of one domain under many names below it', (turn: number) => `eve@a${turn}.evil.test`, 10],
    ['of one inbox by labels and dots', (turn: number) => `v${'.'.repeat(turn % 2)}ictim+${turn}@gmail.com`, 10],
    ['of many domains', (turn: number) => `eve@evil${turn}.test`, 15],
    [
      'of one sender who names people of many domains',
      (turn: number) => `Eve <eve@evil.test>\r\nReply-To: v@v${turn}.test`,
      10,
    ],
  ])('%s', async (_, fromOf, most) => {
    const postcase = await withCustomers({ automaticMailPerHour: 30 }, ['ann@client.test']);
    for (let turn = 0; turn < 40; turn++) await write(postcase, fromOf(turn), {}, nothingSaid);
    await send(postcase);
    expect(postcase.sender.taken).toHaveLength(most);
    await write(postcase, 'ann@client.test', { subject: 'Really mine' });
    expect(await send(postcase)).toEqual([['ann@client.test', 'sent']]);
  });

  it('mail to known customers beyond the total is put off and leaves when there is room; forged mail is dropped and told of', async () => {
    const addresses = Array.from({ length: 5 }, (_, index) => `ann@client${index}.test`);
    const postcase = await withCustomers({ automaticMailPerHour: 3 }, addresses);
    for (const address of addresses) await write(postcase, address);
    await write(postcase, 'victim@nowhere.test', {}, nothingSaid);
    expect(counted(await send(postcase))).toEqual({ sent: 3, 'postponed: total': 2, 'limited: total': 1 });
    const waiting = postcase.table.answers().filter(({ delivery }) => delivery === 'queued');
    expect(waiting.map(({ deliveryDetail }) => deliveryDetail)).toEqual(
      Array(2).fill('Put off: the hour’s limit of automatic mail (total) is reached'),
    );
    expect(postcase.queue.waiting.map(({ attempt, delaySeconds }) => [attempt, delaySeconds])).toEqual([
      [2, 900],
      [2, 900],
    ]);
    expect(counted(await send(postcase, 2))).toEqual({ 'postponed: total': 2 });
    afterMinutes(postcase, 60);
    expect(counted(await send(postcase, 5))).toEqual({ sent: 2 });
    expect(postcase.sender.taken.map(({ to }) => to[0]).toSorted()).toEqual(addresses);
  });

  it('a copy to strangers does not wait, nor keeps room that it does not use', async () => {
    const settings = { notifyRecipients: 'all', automaticMailPerHour: 10, automaticMailPerRecipientAndHour: 30 };
    const postcase = await withCustomers(settings, ['ann@client.test']);
    const cc = Array.from({ length: 20 }, (_, index) => `x${index}@stranger${index}.test`).join(', ');
    await write(postcase, 'ann@client.test', { headers: [`Cc: ${cc}`] });
    expect(counted(await send(postcase))).toEqual({ sent: 2 });
    expect(postcase.sender.taken.flatMap(({ to }) => to)).toHaveLength(1 + 5);
    expect(postcase.queued()).toEqual([]);
  });

  it('put off for more than a day, a person hears of it and nothing is dropped', async () => {
    const postcase = await withCustomers({ automaticMailPerHour: 0 }, ['ann@client.test']);
    await write(postcase, 'ann@client.test');
    const [key] = postcase.queued();
    if (!key) throw new Error('Nothing waits');
    await expect(sendMail(key, 120, postcase.sending)).rejects.toThrow('put off for a day');
    expect(postcase.queued()).toEqual([key]);
  });

  it('who writes for the first time, proven, is put off too; a company beyond its share only when it is known', async () => {
    const postcase = await withCustomers({ automaticMailPerHour: 12, automaticMailPerRecipientAndHour: 2 }, [
      'ann@client.test',
    ]);
    for (let turn = 0; turn < 3; turn++) await write(postcase, `boss${turn}@client.test`);
    await write(postcase, 'ann@client.test');
    expect((await send(postcase)).map(([, outcome]) => outcome)).toEqual([
      'sent',
      'sent',
      'limited: domain',
      'postponed: domain',
    ]);
    for (let turn = 0; turn < 5; turn++) await write(postcase, `new@customer${turn}.test`);
    const told = await send(postcase);
    expect(told.slice(-1)).toEqual([['new@customer4.test', 'postponed: newcomers']]);
  });

  it('NOTE-06 what the queue brings twice or at once is counted once and sent once', async () => {
    const postcase = await withCustomers({ automaticMailPerHour: 2 }, ['ann@client.test', 'bob@other.test']);
    await write(postcase, 'ann@client.test');
    const [key] = postcase.queued();
    if (!key) throw new Error('Nothing waits');
    const dying = callsThrough(postcase.sending, async (call, run) => {
      if (call === 'outbox.lease') throw new Error('died');
      return run();
    });
    for (let turn = 0; turn < 5; turn++) await expect(sendMail(key, 1, dying)).rejects.toThrow('died');
    await Promise.allSettled(Array.from({ length: 5 }, () => sendMail(key, 1, postcase.sending)));
    expect(postcase.sender.taken).toHaveLength(1);
    await write(postcase, 'bob@other.test');
    expect(await send(postcase)).toEqual([['bob@other.test', 'sent']]);
  });
});
