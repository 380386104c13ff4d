import { randomUUID } from 'node:crypto';
import { mailDate } from '../mail/mail-date.ts';
import { fieldValues, type MailHeader } from '../mail/mail-header.ts';

/** The automatic answer of `ooto@simulator.amazonses.com` (RFC 3834), to the envelope sender. */
export function outOfOfficeAnswer(
  original: { raw: Buffer; header: MailHeader; messageId: string },
  { from, to, now }: { from: string; to: string; now: number },
): Buffer {
  const subject = fieldValues(original.raw, original.header, 'Subject')[0] ?? '';
  const lines = [
    `Message-ID: <${randomUUID()}@simulator.amazonses.com>`,
    `Date: ${mailDate(now)}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: Auto: ${subject}`,
    `In-Reply-To: ${original.messageId}`,
    `References: ${original.messageId}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    'I am out of the office and will answer when I am back.',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
