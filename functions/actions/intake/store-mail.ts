import type { StoredAttachment } from '#domain/case/message.ts';
import type { Given, MailFacts } from '#domain/intake/mail-facts.ts';
import { mostAttachments } from '#domain/intake/registered-message.ts';
import type { MailStore } from './ports.ts';

export type Stored = Pick<Given, 'rawKey' | 'attachments'>;

const storedAtOnce = 4;

/** Puts a mail and its attachments where those of its message lie. */
export async function storeMail(
  messageId: string,
  { mail, receipt }: Pick<MailFacts, 'mail' | 'receipt'>,
  mails: MailStore,
): Promise<Stored> {
  const rawKey = await mails.file(receipt.objectKey, messageId);
  // Of a mail with a virus nothing is stored apart from the raw mail.
  const kept = receipt.virus === 'FAIL' ? [] : mail.attachments.slice(0, mostAttachments);
  const attachments: StoredAttachment[] = [];
  for (let from = 0; from < kept.length; from += storedAtOnce) {
    const some = kept.slice(from, from + storedAtOnce);
    attachments.push(...(await Promise.all(some.map((one, index) => mails.keep(one, messageId, from + index)))));
  }
  return { rawKey, attachments };
}
