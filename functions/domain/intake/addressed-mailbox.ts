import { type Mailbox, withoutLabel } from '#domain/configuration/mailbox.ts';
import type { MailAddress, ReceivedMail } from '#domain/mail/received-mail.ts';

/**
 * The mailbox that a mail came to: from the envelope, which alone tells of a blind copy, then from the headers (MAIL-04).
 */
export function mailboxOf(
  mail: ReceivedMail,
  recipients: readonly string[],
  mailboxes: readonly Mailbox[],
): Mailbox | undefined {
  const delivered = (mail.headers.get('delivered-to') ?? []).flatMap(
    (value) => value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [],
  );
  const addressed = [...recipients, ...mail.to.map(address), ...mail.cc.map(address), ...delivered].map(withoutLabel);
  for (const one of addressed) {
    const mailbox = mailboxes.find((candidate) => candidate.address === one);
    if (mailbox) return mailbox;
  }
  return undefined;
}

function address({ address }: MailAddress): string {
  return address;
}
