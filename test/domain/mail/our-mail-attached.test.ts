import { expect, it } from 'vitest';
import { ourMailAttached } from '#domain/mail/our-mail-attached.ts';

const notice = 'Reply-To: <support+42.abcdefg@postcase.test>\r\nSubject: Yours now\r\n\r\nPriority: High';
const file = (name: string, contentType: string, content: Buffer) => ({ name, contentType, content });

it.each([
  ['as a mail', file('Assigned', 'message/rfc822', Buffer.from(notice))],
  ['as a file of a program', file('Assigned SR-42.eml', 'application/octet-stream', Buffer.from(notice))],
  ['as Outlook keeps it', file('Assigned.msg', 'application/vnd.ms-outlook', Buffer.from(notice, 'utf16le'))],
  ['by its anchor', file('a.eml', 'message/rfc822', Buffer.from('References: <case.42.abc@POSTCASE.test>'))],
])('CASE-19 a notice that hangs on an answer %s is seen', (_, attached) => {
  expect(ourMailAttached([attached], 'postcase.test')).toBe(attached.name);
});

it.each([
  ['a mail of somebody else', file('b.eml', 'message/rfc822', Buffer.from('References: <case.42.abc@other.test>'))],
  ['a file that names one', file('log.txt', 'text/plain', Buffer.from(notice))],
])('CASE-19 %s may go along', (_, attached) => {
  expect(ourMailAttached([attached], 'postcase.test')).toBeUndefined();
});
