import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { expectedMails, plainMail } from './expected-mails.ts';

const folder = new URL('../../fixtures/mail/', import.meta.url);
const fixture = (name: string) => readFileSync(new URL(`${name}.eml`, folder));

describe('Mails as they come', () => {
  for (const [name, expected] of Object.entries(expectedMails)) {
    it(`MAIL-05 reads "${name.replaceAll('-', ' ')}"`, async () => {
      const mail = readMail(fixture(name));
      const { text, html, files = [], warning, ...header } = expected;
      expect(mail).toMatchObject({ ...plainMail, messageId: `${name}@example.com`, ...header });
      if (text === undefined) expect(mail.text).not.toBe('');
      else expect(mail.text).toBe(text);
      if (html === undefined) expect(mail.html).toBeUndefined();
      else expect(mail.html).toMatch(html);
      const found = mail.attachments.map((file) => `${file.name} ${file.contentType}${file.inline ? ' inline' : ''}`);
      expect(found).toEqual(files);
      if (warning === undefined)
        expect(mail.warnings.filter((sentence) => !/no (Date|From)/.test(sentence))).toEqual([]);
      else expect(mail.warnings.join(' ')).toMatch(warning);
    });
  }

  it('MAIL-05 every fixture says what is expected of it', () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.eml$/, ''));
    expect(files.sort()).toEqual(Object.keys(expectedMails).sort());
  });

  it('MAIL-05 keeps the headers by name, unfolded, in their order', async () => {
    const mail = readMail(fixture('from-twice'));
    expect(mail.headers.get('from')).toEqual(['Anna Berger <anna.berger@example.com>', 'Other <other@example.net>']);
    expect(mail.headers.get('received')).toEqual([
      'from mx.example.com (mx.example.com [192.0.2.10]) by inbound-smtp.eu-central-1.amazonaws.com with SMTP id 6q5 for support@postcase.test; Mon, 1 Jun 2026 06:30:02 +0000 (UTC)',
    ]);
  });

  it('MAIL-05 keeps the bytes of an attachment', async () => {
    const [file] = readMail(fixture('attachment-pdf')).attachments;
    expect(Buffer.from(file?.content ?? []).toString()).toBe('%PDF-1.4 not really');
  });

  it('MAIL-05 cuts a long subject, never in the middle of a character', async () => {
    const mail = readMail(Buffer.from(`Subject: x${'🎉'.repeat(800)}\r\n\r\nHello`));
    expect(mail.subject).toHaveLength(997);
    expect(mail.subject.isWellFormed()).toBe(true);
  });
});
