import { beginningOf } from '#domain/case/message.ts';
import type { ToldOnce } from '#domain/intake/held-answer-notice.ts';
import type { MailFacts } from '#domain/intake/mail-facts.ts';
import type { HeldCause, HeldMails, MailStore } from './ports.ts';

export type Held = { readonly outcome: 'held'; readonly cause: HeldCause };

/** Keeps a mail that registers nothing for a person to look at (MAIL-04, MAIL-14). */
export async function holdMail(
  cause: HeldCause,
  { mail, receipt }: Pick<MailFacts, 'mail' | 'receipt'>,
  ports: { readonly mails: Pick<MailStore, 'setAside'>; readonly held: HeldMails },
  told?: ToldOnce,
): Promise<Held> {
  const { source, recipients, receivedAt, heldAt, objectKey, spam, virus, spf, dkim, dmarc } = receipt;
  const rawKey = await ports.mails.setAside(objectKey, 'held');
  const held = {
    id: objectKey.slice(objectKey.lastIndexOf('/') + 1),
    at: heldAt ?? receivedAt,
    rawKey,
    cause,
    from: mail.from?.address,
    subject: mail.subject,
    preview: beginningOf(mail.text, 300).text,
    source,
    recipients,
    verdicts: { spam, virus, spf, dkim, dmarc },
  };
  await ports.held.hold(held, told);
  return { outcome: 'held', cause };
}
