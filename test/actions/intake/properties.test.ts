import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { Receipt, Verdict } from '#domain/mail/receipt.ts';
import fc from '../../support/fast-check.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { inbox, setStatus, withCase } from '../work/with-case.ts';
import { type Arrivals, arrivals, deaths, delivered, dyingAt, receiptsOf, withMailsRead } from './arrivals.ts';

/** Every mail is one message, nothing is left over, and every case is acknowledged at most once. */
async function requireOnce(
  { mails }: Arrivals,
  postcase: MemoryPostcase,
  newNumbers: readonly number[],
): Promise<void> {
  const { table, sender } = postcase;
  expect(
    table
      .received()
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(mails.map(({ name }) => name).toSorted());
  expect([inbox(postcase), table.held.all()]).toEqual([[], []]);
  for (const { rawKey } of table.received()) expect(postcase.mails.objects.has(rawKey)).toBe(true);
  const numbers = table.cases.all().map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set(newNumbers).size).toBe(newNumbers.length);
  // Every answer is told of twice, at once.
  const queued = postcase.queued();
  await Promise.allSettled([...queued, ...queued].map((key) => sendMail(key, 1, postcase.sending)));
  const answered = table.answers().map(({ caseNumber }) => caseNumber);
  expect(new Set(answered).size).toBe(answered.length);
  expect(table.answers().every(({ delivery }) => delivery === 'sent')).toBe(true);
  expect(sender.taken).toHaveLength(answered.length);
}

describe('MAIL-03 CASE-02 NOTE-06 however mails arrive, each is one message', () => {
  it('in any order, in several copies, one after the other, while the function dies now and then', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, deaths, async (given, dying) => {
        const postcase = new MemoryPostcase();
        const ports = dyingAt(dying, withMailsRead(given, postcase.receiving));
        const numbers: number[] = [];
        for (const receipt of receiptsOf(given, postcase)) numbers.push(...(await delivered(receipt, ports)));
        await requireOnce(given, postcase, numbers);
      }),
      { numRuns: 60 },
    );
  });

  it('all at once, in any interleaving, while the function dies now and then', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, deaths, fc.scheduler(), async (given, dying, scheduler) => {
        const postcase = new MemoryPostcase();
        const turn = (call: string) => scheduler.schedule(Promise.resolve(), call);
        const ports = dyingAt(dying, withMailsRead(given, postcase.receiving), turn);
        const all = Promise.all(receiptsOf(given, postcase).map((receipt) => delivered(receipt, ports)));
        await requireOnce(given, postcase, (await scheduler.waitFor(all)).flat());
      }),
      { numRuns: 60 },
    );
  });
});

describe('MAIL-07 MAIL-10 no answer is eaten', () => {
  const clues = {
    'the id that SES gave': ({ sesId }) => ({ inReplyTo: `<${sesId}>` }),
    'the anchor': ({ anchor }) => ({ references: `<x@y.test> <${anchor}>` }),
    'the reply address': ({ replyTo }) => ({ to: replyTo }),
    'the number in the subject': () => ({ subject: 'AW: Printer [SR-00000001]' }),
    'the number in the quoted text': () => ({ text: 'Thanks!\r\n\r\n> Your case is SR-1.' }),
  } satisfies Record<string, (sent: { sesId: string; anchor: string; replyTo: string }) => object>;
  const answer = fc.record({
    clue: fc.constantFrom(...Object.values(clues)),
    status: fc.constantFrom('New', 'In progress', 'Waiting for customer', 'Resolved', 'Reopened', 'Closed', 'Canceled'),
    from: fc.constantFrom('ann@client.test', 'stranger@other.test'),
    headers: fc.constantFrom([], ['Auto-Submitted: auto-replied'], ['Precedence: bulk'], ['List-Id: <l.client.test>']),
    dmarc: fc.constantFrom<Verdict>('PASS', 'FAIL', 'GRAY'),
    messageId: fc.constantFrom('', '<two@client.test>'),
  });

  const byNumber: readonly unknown[] = [clues['the number in the subject'], clues['the number in the quoted text']];
  const byId: readonly unknown[] = [clues['the id that SES gave'], clues['the anchor']];
  /** Her program may add what newsletters have (MAIL-15). */
  const isAnnsByChain = (clue: unknown, from: string) => byId.includes(clue) && from.startsWith('ann');
  const isDoubted = (dmarc: Verdict, clue: unknown, from: string) =>
    dmarc === 'FAIL' || (byNumber.includes(clue) && from.startsWith('stranger'));

  it('an answer is in its case or in the one that continues it, whatever its client keeps and whoever writes it', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async ({ clue, status, from, headers, dmarc, messageId }) => {
        const { postcase, sesId } = await withCase();
        const sent = readMail(postcase.sender.taken[0]?.raw ?? new Uint8Array());
        const replyTo = sent.replyTo[0]?.address ?? '';
        setStatus(postcase, status);
        const written = clue({ sesId, anchor: sent.references[0] ?? '', replyTo });
        const mail = plainMail({ subject: 'Thanks', text: 'Thanks!', from, headers, messageId, ...written });
        await receiveMail(postcase.arrived(mail, { dmarc, recipients: ['support@postcase.test'] }), postcase.receiving);
        const [, message] = postcase.table.received();
        const found = postcase.table.page(message?.caseNumber ?? 0)?.case;
        const isPersons = headers.length === 0 || (headers[0]?.startsWith('List-Id') && isAnnsByChain(clue, from));
        const opensNext = (status === 'Closed' || status === 'Canceled') && isPersons;
        if (!opensNext) expect(found?.number).toBe(1);
        else
          expect(found).toMatchObject({ number: 2, status: 'New', related: isDoubted(dmarc, clue, from) ? [] : [1] });
        expect(postcase.table.held.all()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('MAIL-05 no mail is lost', () => {
  const folder = new URL('../../fixtures/mail/', import.meta.url);
  const fixtures = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)));
  const pieces = [
    '\r\n\r\n',
    '\r',
    '\0',
    '"',
    '<',
    '=?utf-8?B?',
    'From: ',
    '@',
    `${'x'.repeat(3000)}@client.test`,
    '\u{1f600}',
  ];
  const damaged = fc
    .tuple(
      fc.constantFrom(...fixtures),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(60), fc.constantFrom(...pieces)), { maxLength: 4 }),
    )
    .map(([mail, cuts]) =>
      cuts.reduce<Buffer>((bytes, [at, drop, put]) => {
        const from = at % (bytes.length + 1);
        return Buffer.concat([bytes.subarray(0, from), Buffer.from(put), bytes.subarray(from + drop)]);
      }, mail),
    );
  const verdict = fc.constantFrom<Verdict>('PASS', 'PASS', 'PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED');
  const envelope: fc.Arbitrary<Partial<Receipt>> = fc.record({
    source: fc.constantFrom('ann@client.test', '', '<>', 'x@bad.test', 'support@postcase.test'),
    recipients: fc.constantFrom(['support@postcase.test'], [], ['support+1.abc@postcase.test'], ['x@postcase.test']),
    spam: verdict,
    virus: verdict,
    spf: verdict,
    dkim: verdict,
    dmarc: verdict,
  });

  const unquoted = (address: string) => address.replace(/["\\]/g, '');
  const addressees = async (mail: Uint8Array) => {
    const { to, cc } = readMail(mail);
    return [...to, ...cc].map(({ address }) => unquoted(address));
  };

  it('every odd mail that we know becomes exactly one message', async () => {
    const postcase = new MemoryPostcase();
    for (const mail of fixtures)
      await receiveMail(postcase.arrived(mail, { source: 'odd@client.test' }), postcase.receiving);
    const { table } = postcase;
    expect([inbox(postcase), table.held.all()]).toEqual([[], []]);
    expect(new Set(table.received().map(({ rawKey }) => rawKey)).size).toBe(fixtures.length);
  });

  it('any bytes end as exactly one message or one held mail, and what is answered can be sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: damaged }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 500 }) }),
        envelope,
        fc.boolean(),
        async (raw, receipt, createCasesForJunk) => {
          const postcase = new MemoryPostcase();
          postcase.configuration.changed = { blocked: ['bad.test'], settings: { createCasesForJunk } };
          const arrived = postcase.arrived(raw, receipt);
          await receiveMail(arrived, postcase.receiving);
          const { table, mails, sender } = postcase;
          expect(table.received().length + table.held.all().length).toBe(1);
          expect(inbox(postcase)).toEqual([]);
          const [{ rawKey } = { rawKey: '' }] = [...table.received(), ...table.held.all()];
          expect(Buffer.from(mails.objects.get(rawKey) ?? []).equals(raw)).toBe(true);
          for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
          for (const { to, raw: answer } of sender.taken) expect(await addressees(answer)).toEqual(to.map(unquoted));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('MAIL-15 MAIL-17 no auto-reply loop', () => {
  /** Two installs, each a customer of the other: what one sends the other receives. */
  it('two installs that write to each other stop by themselves', async () => {
    const one = new MemoryPostcase({ mailDomain: 'one.test', signingKey: '1'.repeat(64) });
    const two = new MemoryPostcase({ mailDomain: 'two.test', signingKey: '2'.repeat(64) });
    const first = plainMail({ from: 'support@two.test', to: 'support@one.test' });
    await receiveMail(
      one.arrived(first, { source: 'support@two.test', recipients: ['support@one.test'] }),
      one.receiving,
    );
    for (let turn = 0; turn < 5; turn++)
      for (const [from, to] of [
        [one, two],
        [two, one],
      ] as const)
        for (const key of from.queued()) {
          await sendMail(key, 1, from.sending);
          const mail = from.sender.taken.at(-1);
          const receipt = { source: mail?.from ?? '', recipients: mail?.to ?? [] };
          await receiveMail(to.arrived(mail?.raw ?? '', receipt), to.receiving);
        }
    expect([one.sender.taken.length, two.sender.taken.length]).toEqual([1, 0]);
    expect(two.table.received()).toMatchObject([{ kind: 'auto-reply' }]);
  });

  const robot = fc.record({
    headers: fc.constantFrom([], ['Auto-Submitted: auto-replied'], ['X-Autoreply: yes'], ['Precedence: junk']),
    keepsChain: fc.boolean(),
    subject: fc.constantFrom('Re: Printer', 'Out of office', 'Your request', 'Ticket #5'),
  });

  it('a robot that answers each mail of ours at once gets ten in an hour at most, and one if it says what it is', async () => {
    await fc.assert(
      fc.asyncProperty(robot, async ({ headers, keepsChain, subject }) => {
        const postcase = new MemoryPostcase();
        await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
        for (let turn = 0; turn < 15; turn++)
          for (const key of postcase.queued()) {
            if ((await sendMail(key, 1, postcase.sending)).outcome !== 'sent') continue;
            const chain = keepsChain ? { inReplyTo: `<${postcase.sender.taken.at(-1)?.messageId}>` } : {};
            const mail = plainMail({ messageId: `<${turn}@robot.test>`, subject, text: 'Hello', headers, ...chain });
            await receiveMail(postcase.arrived(mail), postcase.receiving);
          }
        const isOpen = headers.length > 0 || keepsChain || subject === 'Out of office';
        expect(postcase.sender.taken).toHaveLength(isOpen ? 1 : 10);
      }),
      { numRuns: 40 },
    );
  });
});
