import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { firstText, replyText } from '#adapters/reply-text/reply-text.ts';
import { type DrawnReply, drawnReplies, linesOf } from './drawn-replies.ts';

function newestOf({ subject, body, isHtml, isFirst }: DrawnReply): string {
  const header = `From: bob@example.net\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\n`;
  const type = `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n`;
  const mail = readMail(Buffer.from(`${header}${type}\r\n${Buffer.from(body).toString('base64')}\r\n`));
  const newest = isFirst ? firstText(mail.text) : replyText(mail).newest;
  return linesOf(isHtml ? newest.replace(/^> /gm, '') : newest);
}

describe.each([
  'programs',
  'more-programs',
  'languages-and-words',
])('Replies as programs and people write them: %s', (file) => {
  it.each(drawnReplies(file))('MAIL-18 finds what is new: $name', (reply) => {
    expect(newestOf(reply)).toBe(reply.newest);
  });
});
