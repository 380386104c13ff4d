import { randomUUID } from 'node:crypto';
import { mailDate } from '../mail/mail-date.ts';
import { fieldValues } from '../mail/mail-header.ts';
import { sentMessageId } from '../mail/ses-ids.ts';
import type { Fate } from './mailbox-simulator.ts';
import { asSent } from './outgoing-mail.ts';
import { type AcceptedMail, permanentBounce } from './sending-events.ts';

/** A report about one recipient, before it is put together with the mail that it is about. */
interface Report {
  readonly from: string;
  readonly subject: string;
  readonly type: 'delivery-status' | 'feedback-report';
  readonly text: string;
  /** The machine-readable part. */
  readonly fields: readonly string[];
}

/**
 * The mail by which SES forwards a bounce (RFC 3464) or a complaint (RFC 5965): to Return-Path or else the envelope
 * sender; undefined for other fates. Source: "Receiving Amazon SES notifications through email" in the Developer Guide.
 */
export function feedbackMail(
  fate: Fate,
  recipient: string,
  accepted: AcceptedMail,
  now: number,
): { readonly to: string; readonly raw: Buffer } | undefined {
  const report = fate === 'complained' ? complaint(recipient, accepted) : bounce(fate, recipient, accepted.region);
  if (report === undefined) return undefined;
  const { mail, source, region, sesId, at } = accepted;
  const [returnPath = ''] = fieldValues(mail.raw, mail.header, 'Return-Path');
  const to = returnPath.replace(/[<>\s]/g, '') || source;
  const boundary = randomUUID();
  const part = (type: string, ...lines: string[]) => [`--${boundary}`, `Content-Type: ${type}`, '', ...lines];
  const head = [
    `Message-ID: ${sentMessageId(region, randomUUID())}`,
    `Date: ${mailDate(now)}`,
    `From: ${report.from}`,
    `To: ${to}`,
    `Subject: ${report.subject}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${report.type}; boundary="${boundary}"`,
    '',
    ...part('text/plain; charset=UTF-8', report.text, recipient, ''),
    ...part(`message/${report.type}`, ...report.fields, ''),
    ...part('message/rfc822', ''),
  ];
  const original = asSent(mail, { sesId, region, now: at });
  return { to, raw: Buffer.concat([Buffer.from(head.join('\r\n')), original, Buffer.from(`\r\n--${boundary}--\r\n`)]) };
}

function bounce(fate: Fate, recipient: string, region: string): Report | undefined {
  const bounced = permanentBounce(fate, region);
  return (
    bounced && {
      from: `MAILER-DAEMON@${region}.amazonses.com`,
      subject: 'Delivery Status Notification (Failure)',
      type: 'delivery-status',
      text: 'An error occurred while trying to deliver the mail to the following recipients:',
      fields: [
        `Reporting-MTA: ${bounced.reportingMTA}`,
        '',
        `Final-Recipient: rfc822; ${recipient}`,
        `Action: ${bounced.action}`,
        `Status: ${bounced.status}`,
        `Diagnostic-Code: ${bounced.diagnosticCode.trim()}`,
      ],
    }
  );
}

function complaint(recipient: string, { source, at }: AcceptedMail): Report {
  return {
    from: 'complaints@email-abuse.amazonses.com',
    subject: 'Email Feedback Report',
    type: 'feedback-report',
    text: 'This is an email abuse report for a message that the following recipient received:',
    fields: [
      'Feedback-Type: abuse',
      'User-Agent: Amazon SES Mailbox Simulator',
      'Version: 1',
      `Original-Mail-From: <${source}>`,
      `Original-Rcpt-To: <${recipient}>`,
      `Arrival-Date: ${mailDate(at)}`,
    ],
  };
}
