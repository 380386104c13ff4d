import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { mimeOf } from '#adapters/nodemailer/mime.ts';
import { attachedAndLinked, largestMail } from '#domain/notification/attached.ts';
import type { OutgoingAttachment, OutgoingMail } from '#domain/notification/outgoing-mail.ts';

const mailWith = (
  attachments: readonly OutgoingAttachment[],
  differences: Partial<OutgoingMail> = {},
): OutgoingMail => ({
  from: { address: 'support@postcase.test', name: 'Support' },
  to: { address: 'ann@client.test', name: 'Ann' },
  cc: [],
  isAutomatic: false,
  replyTo: undefined,
  subject: 'Scans',
  html: '<p>Here they are.</p>',
  text: 'Here they are.\n',
  inReplyTo: undefined,
  references: [],
  attachments,
  sentAt: '2026-11-20T10:00:00.000Z',
  ...differences,
});
const bytes = Buffer.from(Uint8Array.from({ length: 256 }, (_, index) => index));
const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Composes a mail with one file and reads it back as a mail client does. */
async function sent(file: Partial<OutgoingAttachment>) {
  const raw = Buffer.from(
    await mimeOf(mailWith([{ name: 'a.pdf', contentType: 'application/pdf', content: bytes, ...file }])),
  );
  const mail = readMail(raw);
  const part =
    raw
      .toString('latin1')
      .split(/^--/m)
      .find((one) => one.includes('Content-Disposition')) ?? '';
  return { raw, mail, part: part.slice(0, part.indexOf('\r\n\r\n')) };
}

describe('CASE-08 a file in a mail', () => {
  it.each<[string, name: string, read: string]>([
    ['an ordinary one', 'report.pdf', 'report.pdf'],
    ['blanks', 'my last report.pdf', 'my last report.pdf'],
    ['quotes and backslashes', 'the "best" C:\\temp\\report.pdf', 'report.pdf'],
    ['quotes', 'the "best" report.pdf', 'the _best_ report.pdf'],
    ['apostrophes, semicolons and equal signs', "Ann's; x=1.pdf", "Ann's; x=1.pdf"],
    ['line breaks that would make a header', 'a.pdf\r\nBcc: eve@evil.test\r\n\r\n', 'a.pdf Bcc_ eve@evil.test'],
    ['Cyrillic', 'Счёт-фактура № 7.pdf', 'Счёт-фактура № 7.pdf'],
    ['emoji', '📎 scan 🇩🇪.pdf', '📎 scan 🇩🇪.pdf'],
    ['half a letter', 'a\ud83d.pdf', 'a\ufffd.pdf'],
    ['percent signs', '100%20.pdf', '100%20.pdf'],
    ['what turns text around', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a path', '../../etc/passwd', 'passwd'],
    ['nothing', '', 'attachment.pdf'],
  ])('has its name: %s', async (_, name, read) => {
    const { mail, raw } = await sent({ name });
    expect(mail.attachments.map((one) => one.name)).toEqual([read]);
    expect(hash(mail.attachments[0]?.content ?? bytes.subarray(1))).toBe(hash(bytes));
    expect(raw.toString('latin1')).not.toMatch(/^Bcc:/im);
    expect(
      Math.max(
        ...raw
          .toString('latin1')
          .split('\r\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(999);
  });

  it.each([
    ['300 letters', `${'a'.repeat(300)}.pdf`, `${'a'.repeat(146)}.pdf`],
    ['300 Cyrillic ones', `${'ю'.repeat(300)}.pdf`, `${'ю'.repeat(146)}.pdf`],
  ])('with %s keeps the ending of its name', async (_, name, read) => {
    const { mail } = await sent({ name });
    expect(mail.attachments[0]?.name).toBe(read);
  });

  it('says its name in the way of RFC 2231, its type, and that it is a file', async () => {
    const { part } = await sent({ name: 'Счёт.pdf' });
    expect(part).toMatch(/Content-Type: application\/pdf/);
    expect(part).toMatch(/Content-Disposition: attachment;\s+filename\*0\*=utf-8''%D0%A1%D1%87/);
    expect(part).toMatch(/Content-Transfer-Encoding: base64/);
  });

  it('that the words show stands in them, beside them the files', async () => {
    const picture = { name: 'screen.png', contentType: 'image/png', content: bytes, contentId: 'upload-1' };
    const file = { name: 'a.pdf', contentType: 'application/pdf', content: bytes };
    const mail = readMail(Buffer.from(await mimeOf(mailWith([picture, file], { html: '<img src="cid:upload-1">' }))));
    expect(mail.attachments).toMatchObject([
      { name: 'screen.png', contentId: 'upload-1', inline: true },
      { name: 'a.pdf', inline: false },
    ]);
  });

  it.each([
    ['image/png', 'image/png'],
    ['APPLICATION/PDF', 'application/pdf'],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['', 'application/octet-stream'],
    ['nonsense', 'application/octet-stream'],
    ['text/plain; name="x"\r\nBcc: eve@evil.test', 'application/octet-stream'],
    ['image/', 'application/octet-stream'],
    ['multipart/mixed', 'application/octet-stream'],
    ['message/rfc822', 'application/octet-stream'],
    [`application/${'x'.repeat(300)}`, 'application/octet-stream'],
  ])('of type %j travels as %s, bit by bit', async (contentType, expected) => {
    const { part, mail, raw } = await sent({ contentType });
    expect(/^Content-Type:\s+([^;\s]+)/im.exec(part)?.[1]?.toLowerCase()).toBe(expected);
    expect(mail.attachments.map(({ content }) => hash(content))).toEqual([hash(bytes)]);
    expect(raw.toString('latin1')).not.toMatch(/^Bcc:/im);
  });
});

it.each([
  ['an automatic answer to a mail', { isAutomatic: true, inReplyTo: 'one@client.test' }, 'auto-replied'],
  ['another automatic mail', { isAutomatic: true }, 'auto-generated'],
  ['what a person sends', { inReplyTo: 'one@client.test' }, undefined],
])('NOTE-09 %s says so to machines (RFC 3834)', async (_, differences, expected) => {
  const raw = Buffer.from(await mimeOf(mailWith([], differences))).toString('latin1');
  expect(/^Auto-Submitted: (.*)$/m.exec(raw)?.[1]?.trim()).toBe(expected);
  expect(/^X-Auto-Response-Suppress:/m.test(raw)).toBe(expected !== undefined);
});

it('CASE-08 the largest mail that is composed stays below what SES takes', async () => {
  const name = `${'ю'.repeat(140)}.pdf`;
  const text = 'ж'.repeat(50_000);
  const html = `<p>${'я&nbsp;'.repeat(10_000)}</p>`;
  const content = randomBytes(30_000);
  const stored = { key: 'k', name, contentType: 'application/pdf', contentId: undefined, inline: false };
  const small = Array.from({ length: 40 }, () => ({ ...stored, size: content.length }));
  // The largest file that still fits beside them.
  let [fits, tooLarge] = [1_000_000, largestMail];
  while (tooLarge - fits > 1) {
    const size = Math.floor((fits + tooLarge) / 2);
    const isAttached = attachedAndLinked([...small, { ...stored, size }], [text, html]).linked.length === 0;
    [fits, tooLarge] = isAttached ? [size, tooLarge] : [fits, size];
  }
  const files = [...small.map(() => content), randomBytes(fits)];
  const attachments = files.map((one) => ({ name, contentType: 'application/pdf', content: one }));
  const references = Array.from({ length: 200 }, (_, index) => `${index}.${'x'.repeat(60)}@client.test`);
  const cc = Array.from({ length: 49 }, (_, index) => `colleague-${index}@client.test`);
  const raw = await mimeOf(mailWith(attachments, { text, html, references, cc }));
  expect(raw.byteLength).toBeLessThan(largestMail - 5_000);
  expect(raw.byteLength).toBeGreaterThan(largestMail * 0.85);
});
