import type { MailAddress, ReceivedMail } from './received-mail.ts';

export type Language = 'en' | 'ru';

/** A support address that registers cases. */
export interface Mailbox {
  readonly address: string;
  readonly displayName: string;
  readonly language: Language;
}

/** `support+anything@domain` is mail for `support@domain`. */
export function withoutLabel(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*(?=@[^@]*$)/, '');
}

/**
 * The mailbox that a mail came to: from the envelope, which alone tells of a blind copy, then from the headers (MAIL-04).
 */
export function mailboxOf(
  mail: ReceivedMail,
  recipients: readonly string[],
  mailboxes: readonly Mailbox[],
): Mailbox | undefined {
  const addressed = [...recipients, ...mail.to.map(address), ...mail.cc.map(address)].map(withoutLabel);
  for (const one of addressed) {
    const mailbox = mailboxes.find((candidate) => candidate.address === one);
    if (mailbox) return mailbox;
  }
  return undefined;
}

function address({ address }: MailAddress): string {
  return address;
}
