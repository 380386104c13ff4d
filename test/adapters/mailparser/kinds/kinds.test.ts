import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { kindsOfParts } from './kinds-of-parts.ts';

/** All that can be seen of a mail, with the mails in it. */
function seen({ text, html = '', attachments }: ReceivedMail): string {
  const files = attachments.map(({ contentType, content }) => {
    const bytes = Buffer.from(content);
    return `${bytes}\n${contentType === 'message/rfc822' ? seen(readMail(bytes)) : ''}`;
  });
  return [text, html, ...files].join('\n');
}

describe('MAIL-05 parts of every kind', () => {
  it.each(kindsOfParts)('%s: %s', (_kind, _name, raw, right) => {
    const mail = readMail(raw);
    const { has = [], hasNot = [], holds = [], keeps = [] } = right;
    if (right.text !== undefined) expect(mail.text).toBe(right.text);
    for (const words of has) expect(mail.text).toContain(words);
    for (const words of hasNot) expect(mail.text).not.toContain(words);
    for (const words of holds) expect(seen(mail)).toContain(words);
    if (right.like !== undefined) expect(mail.text).toMatch(right.like);
    if (right.html !== undefined) expect(mail.html).toContain(right.html);
    if (right.subject !== undefined) expect(mail.subject).toBe(right.subject);
    expect(mail.reaction).toBe(right.reaction);
    if (right.files !== undefined) expect(mail.attachments).toHaveLength(right.files.length);
    for (const [at, { name, type, bytes, inline, cid }] of (right.files ?? []).entries()) {
      const found = mail.attachments[at];
      if (name !== undefined) expect(found?.name).toBe(name);
      if (type !== undefined) expect(found?.contentType).toBe(type);
      if (bytes !== undefined) expect(Buffer.from(found?.content ?? []).toString('base64')).toBe(bytes);
      if (inline !== undefined) expect(found?.inline).toBe(inline);
      if (cid !== undefined) expect(found?.contentId).toBe(cid);
    }
    expect(mail.attachments.map(({ name }) => name)).toEqual(expect.arrayContaining([...keeps]));
    if (right.warning !== undefined) expect(mail.warnings.join(' ')).toMatch(right.warning);
    if (right.noWarning !== undefined) expect(mail.warnings.join(' ')).not.toMatch(right.noWarning);
  });
});
