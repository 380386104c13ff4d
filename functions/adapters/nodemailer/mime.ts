import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { OutgoingMail } from '#domain/outgoing-mail.ts';

const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** The mail in bytes (RFC 5322): text and HTML, threaded, marked as automatic (RFC 3834). */
export async function mimeOf(mail: OutgoingMail): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: mail.from,
    to: mail.to,
    cc: [...mail.cc],
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: new Date(mail.sentAt),
    ...(mail.inReplyTo !== undefined && { inReplyTo: `<${mail.inReplyTo}>` }),
    references: mail.references.map((id) => `<${id}>`),
    headers: mail.isAutomatic ? automatic : {},
    // Nothing in a mail may make the composer read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
