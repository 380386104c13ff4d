import type { Mailbox } from '#domain/mailbox.ts';
import type { MessageKey } from '#domain/message.ts';
import { outgoingMail, templateData } from '#domain/outgoing-mail.ts';
import { type KeySource, MailRefused, type MailSender, type Outbox, type Templates } from './ports.ts';
import type { MailSettings } from './receive-mail.ts';

export interface SendMailPorts {
  readonly outbox: Outbox;
  readonly templates: Templates;
  readonly sender: MailSender;
  readonly keys: KeySource;
  now(): Date;
}

export type Sent =
  | { readonly outcome: 'sent'; readonly to: string; readonly messageId: string }
  | { readonly outcome: 'already-sent' };

/** Longer than the function may run: a lease that has ended belongs to a sender that is dead. */
const leaseMilliseconds = 60_000;

/**
 * Sends a queued message once (NOTE-06): nobody sends without the lease, and a lease whose holder died is never sent
 * again by itself, since SES may have the mail already: the message becomes `uncertain` and its record a dead letter.
 * @throws when the message must be tried again or looked at.
 */
export async function sendMail(key: MessageKey, settings: MailSettings, ports: SendMailPorts): Promise<Sent> {
  const found = await ports.outbox.load(key);
  if (!found) throw new Error(`There is no message ${key.id} in case ${key.caseNumber}`);
  const { message } = found;
  if (message.delivery === 'sent') return { outcome: 'already-sent' };
  if (message.delivery === 'sending') return abandoned(key, message.leasedUntil ?? '', ports);
  if (message.delivery !== 'queued') throw new Error(`The message is ${message.delivery}: see the runbook`);

  const mailbox = mailboxNamed(message.mailbox, settings.mailboxes);
  const data = templateData(found.case, message, mailbox, settings.caseNumberMask);
  const rendered = await ports.templates.render(message.template, message.language, data);
  const sentAt = ports.now().toISOString();
  const keys = await ports.keys.keys();
  const mail = outgoingMail(message, rendered, { mailbox, mailDomain: settings.mailDomain, keys, sentAt });

  const until = new Date(ports.now().getTime() + leaseMilliseconds).toISOString();
  if (!(await ports.outbox.lease(key, until))) throw new Error('Another sender has taken the message');
  const messageId = await ports.sender.send(mail).catch(async (error: unknown) => {
    if (error instanceof MailRefused)
      await ports.outbox.settle(key, error.temporary ? 'queued' : 'refused', error.message);
    throw error;
  });
  await ports.outbox.sent(key, { messageId, at: sentAt, subject: rendered.subject, text: rendered.text });
  return { outcome: 'sent', to: message.to.address, messageId };
}

async function abandoned(key: MessageKey, leasedUntil: string, { outbox, now }: SendMailPorts): Promise<never> {
  if (leasedUntil > now().toISOString()) throw new Error(`Another sender has the message until ${leasedUntil}`);
  await outbox.settle(key, 'uncertain', 'Its sender ended between taking it and noting the answer of SES');
  throw new Error('Nobody knows whether SES has this message: see the runbook');
}

/** A mailbox that was removed meanwhile still answers what came to it. */
function mailboxNamed(address: string, mailboxes: readonly Mailbox[]): Mailbox {
  return mailboxes.find((mailbox) => mailbox.address === address) ?? { address, displayName: address, language: 'en' };
}
