import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.stop());

const folder = 'test/fixtures/mail';
const raw = (head: string, body: string | Buffer) =>
  Buffer.concat([Buffer.from(head.replaceAll('\n', '\r\n'), 'latin1'), Buffer.from('\r\n\r\n'), Buffer.from(body)]);
const inbound = async () => (await journey.items('message')).filter(({ direction }) => direction === 'in');

describe('MAIL-05 mail in any charset becomes a readable case', () => {
  it.each<[string, Buffer, string, string]>([
    [
      'Latin-1 in eight bits, header included',
      raw(
        'From: Jos\u00e9 <jose@client.test>\nTo: support@postcase.test\nSubject: Impresi\u00f3n\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit',
        Buffer.from('El papel est\u00e1 atascado', 'latin1'),
      ),
      'Impresión',
      'El papel está atascado',
    ],
    [
      'Shift_JIS',
      raw(
        'From: yuki@client.test\nTo: support@postcase.test\nSubject: =?Shift_JIS?B?g3aDioOTg14=?=\nContent-Type: text/plain; charset=Shift_JIS',
        Buffer.from('88f38dfc82c582ab82dc82b982f1', 'hex'),
      ),
      'プリンタ',
      '印刷できません',
    ],
    [
      'KOI8-R',
      raw(
        'From: ivan@client.test\nTo: support@postcase.test\nSubject: =?koi8-r?B?8NLJztTF0g==?=\nContent-Type: text/plain; charset=koi8-r',
        Buffer.from('eec520d0c5dec1d4c1c5d4', 'hex'),
      ),
      'Принтер',
      'Не печатает',
    ],
    [
      'UTF-8 in its headers (RFC 6532)',
      Buffer.from(
        'From: Анна <anna@client.test>\r\nTo: support@postcase.test\r\nSubject: Счёт №7 😀\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nГде он?\r\n',
      ),
      'Счёт №7 😀',
      'Где он?',
    ],
  ])('%s', async (_, mail, subject, text) => {
    await journey.write(mail);
    const { case: registered, messages } = await journey.caseAbout(subject);
    expect(registered.subject).toBe(subject);
    expect(messages.find(({ direction }) => direction === 'in')?.text).toBe(text);
  });
});

describe('MAIL-05 mail that lacks what a mail has is a case all the same', () => {
  it('without Message-ID', async () => {
    await journey.write(raw('From: noid@client.test\nTo: support@postcase.test\nSubject: No id at all', 'Hello'), {
      from: 'noid@client.test',
    });
    expect((await journey.caseAbout('No id at all')).messages).toHaveLength(2);
    expect((await journey.lastMailTo('noid@client.test')).inReplyTo).toEqual([]);
  });

  it('without From: nobody is answered, and it has no customer', async () => {
    await journey.write(raw('To: support@postcase.test\nSubject: Who am I', 'Hello'));
    const page = await journey.caseAbout('Who am I');
    expect(page.case.customerId).toBeUndefined();
    expect(page.messages).toHaveLength(1);
  });

  it('with an empty body', async () => {
    await journey.write({ from: 'brief@client.test', to: support, subject: 'Nothing to say', text: '' });
    const [message] = (await journey.caseAbout('Nothing to say')).messages;
    expect(message).toMatchObject({ text: '', cut: false });
  });

  it('with 30 MB attached: the attachment is stored whole', async () => {
    const content = randomBytes(30_000_000);
    const mail = await letter({
      from: 'big@client.test',
      to: support,
      subject: 'Big one',
      attachments: [{ filename: 'video.bin', content }],
    });
    await journey.write(mail, { from: 'big@client.test' });
    const [attachment] =
      (await journey.caseAbout('Big one')).messages.find(({ direction }) => direction === 'in')?.attachments ?? [];
    expect(attachment).toMatchObject({ name: 'video.bin', size: content.length, inline: false });
    expect(content.equals(await journey.object(attachment?.key ?? ''))).toBe(true);
  }, 120_000);

  it('of 15 MB, built to be slow to read: who writes after it is answered before it', async () => {
    const parts = Array.from(
      { length: 4900 },
      (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
    );
    const nearMisses = '--bx\r\n'.repeat(2_500_000);
    const head =
      'From: slow@client.test\nTo: support@postcase.test\nSubject: Slow\nContent-Type: multipart/mixed; boundary=b0';
    await journey.send(raw(head, `${parts.join('')}hello\r\n${nearMisses}`), { from: 'slow@client.test' });
    await journey.send({ from: 'quick@client.test', to: support, subject: 'Quick' });
    await journey.cloud.idle(60_000);
    const answered = journey.cloud.sentMail().flatMap(({ recipients }) => recipients);
    expect(answered.filter((to) => /^(slow|quick)@/.test(to))).toEqual(['quick@client.test', 'slow@client.test']);
  }, 120_000);

  it.each([
    ['random bytes', randomBytes(5000)],
    ['zero bytes', Buffer.alloc(1000)],
    ['one byte', Buffer.from('x')],
    [
      'a multipart that never begins',
      raw('From: a@client.test\nContent-Type: multipart/mixed; boundary=x', 'no parts here'),
    ],
  ])('%s: the raw mail is kept, in a case or held', async (_, bytes) => {
    const before = (await inbound()).length;
    await journey.write(bytes, { from: 'noise@client.test' });
    expect(await inbound()).toHaveLength(before + 1);
    expect(journey.cloud.deadLetters()).toEqual([]);
  });

  it('what cannot be read carries the raw mail as its attachment and says why', async () => {
    await journey.write(Buffer.alloc(500, 0xff), { from: 'noise@client.test' });
    const unread = (await inbound()).filter(
      ({ warnings, text }) => text === '' && Array.isArray(warnings) && warnings.length > 0,
    );
    expect(unread.length).toBeGreaterThan(0);
    for (const { attachments, rawKey } of unread)
      expect(attachments).toContainEqual(expect.objectContaining({ key: rawKey, name: 'mail.eml' }));
  });
});

// All of them, in memory: test/actions/intake/properties.test.ts.
it('MAIL-05 each tenth of the odd mails that we know becomes exactly one message, and none a dead letter', async () => {
  const before = (await inbound()).length;
  const names = readdirSync(folder)
    .toSorted()
    .filter((_, index) => index % 10 === 0);
  for (const name of names) await journey.send(readFileSync(`${folder}/${name}`), { from: 'odd@client.test' });
  await journey.cloud.idle(60_000);
  expect(journey.cloud.deadLetters()).toEqual([]);
  const rawKeys = new Set((await inbound()).map(({ rawKey }) => rawKey));
  expect(rawKeys.size - before).toBe(names.length);
});
