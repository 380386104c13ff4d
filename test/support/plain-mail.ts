/** A short mail as a customer's program writes it. */
export interface PlainMail {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  /** Ids with their brackets. */
  readonly messageId?: string | undefined;
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly date?: string;
  readonly headers?: readonly string[];
}

export function plainMail({
  from = 'Ann <ann@client.test>',
  to = 'support@postcase.test',
  subject = 'Printer',
  text = 'It does not print.',
  date = 'Fri, 20 Nov 2026 10:00:00 +0000',
  headers = [],
  ...ids
}: PlainMail = {}): string {
  const { messageId = '<one@client.test>', inReplyTo, references } = ids;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${date}`,
    ...(messageId === '' ? [] : [`Message-ID: ${messageId}`]),
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`]),
    ...(references === undefined ? [] : [`References: ${references}`]),
    ...headers,
    '',
    text,
    '',
  ].join('\r\n');
}

/** The same with a file. */
export function mailWithFile(mail: PlainMail = {}): string {
  const headers = [...(mail.headers ?? []), 'Content-Type: multipart/mixed; boundary="b"'];
  const parts = [
    '--b',
    'Content-Type: text/plain',
    '',
    mail.text ?? 'See the picture.',
    '--b',
    'Content-Type: image/png; name="a.png"',
    'Content-Disposition: attachment; filename="a.png"',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b--',
  ];
  return plainMail({ ...mail, headers, text: parts.join('\r\n') });
}

/** What a mail server writes when a mail of ours could not be delivered. */
export function bounceOf(
  sesId: string,
  { to = 'ann@client.test', status = '5.1.1', messageId = '<b@mx.test>' } = {},
): string {
  const headers = ['Content-Type: multipart/report; report-type=delivery-status; boundary="b"'];
  const parts = [
    '--b',
    'Content-Type: text/plain',
    '',
    'Your mail could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.test',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${sesId}>`,
    `To: ${to}`,
    '',
    '--b--',
  ];
  return plainMail({
    from: 'MAILER-DAEMON@mx.test',
    subject: 'Undelivered Mail Returned to Sender',
    messageId,
    headers,
    text: parts.join('\r\n'),
  });
}
