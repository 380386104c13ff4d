import type { ReceivedMail } from '#domain/mail/received-mail.ts';

const ann = { address: 'ann@client.test', name: 'Ann' };

/** A mail as the parser gives it, with what a test cares about. */
export function receivedMail(differences: Partial<ReceivedMail> = {}): ReceivedMail {
  const { from = ann } = differences;
  return {
    messageId: 'one@client.test',
    inReplyTo: [],
    references: [],
    from,
    authors: 'from' in differences && differences.from === undefined ? [] : [from],
    replyTo: [],
    to: [{ address: 'support@postcase.test', name: '' }],
    cc: [],
    subject: 'Printer',
    sentAt: '2026-11-20T10:00:00.000Z',
    text: 'It does not print.',
    html: undefined,
    reaction: undefined,
    attachments: [],
    headers: new Map(),
    complete: true,
    warnings: [],
    ...differences,
  };
}
