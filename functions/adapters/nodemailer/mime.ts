import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { safeName } from '#adapters/mailparser/parts/attachment-name.ts';
import type { OutgoingAttachment, OutgoingMail } from '#domain/notification/outgoing-mail.ts';

/** What answers a mail says so (RFC 3834 section 5); what a person sends says nothing of the kind. */
function automatic({ isAutomatic, inReplyTo }: OutgoingMail): Record<string, string> {
  if (!isAutomatic) return {};
  const how = inReplyTo === undefined ? 'auto-generated' : 'auto-replied';
  return { 'Auto-Submitted': how, 'X-Auto-Response-Suppress': 'All' };
}

/** The mail in bytes (RFC 5322): text and HTML, attachments, threaded, marked as automatic (RFC 3834). */
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
    headers: automatic(mail),
    attachments: mail.attachments.map(part),
    // Nothing in a mail may make the composer read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function part({ name, contentType, content, contentId }: OutgoingAttachment) {
  const type = safeType(contentType);
  return {
    filename: safeName(name, type),
    contentType: type,
    contentDisposition: contentId === undefined ? 'attachment' : 'inline',
    ...(contentId !== undefined && { cid: contentId }),
    contentTransferEncoding: 'base64',
    content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  } as const;
}

/** Parts that are mails or have parts themselves may not be base64 (RFC 2046 section 5): they travel as files. */
function safeType(contentType: string): string {
  const isUsual = /^(?!message\/|multipart\/)[a-z0-9!#$&^_.+-]{1,80}\/[a-z0-9!#$&^_.+-]{1,80}$/i.test(contentType);
  return isUsual ? contentType : 'application/octet-stream';
}
