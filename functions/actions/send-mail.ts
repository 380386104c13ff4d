import type { Configuration } from '#domain/configuration.ts';
import { mailboxNamed, withoutLabel } from '#domain/mailbox.ts';
import type { MessageKey } from '#domain/message.ts';
import { outgoingMail, templateData } from '#domain/outgoing-mail.ts';
import {
  type ConfigurationSource,
  type KeySource,
  type MailAllowance,
  MailRefused,
  type MailSender,
  type Outbox,
  type OutgoingQueue,
  type Templates,
} from './ports.ts';

export interface SendMailPorts {
  readonly outbox: Outbox;
  readonly allowance: MailAllowance;
  readonly templates: Templates;
  readonly sender: MailSender;
  readonly queue: OutgoingQueue;
  readonly keys: KeySource;
  readonly configuration: ConfigurationSource;
  now(): Date;
  newId(): string;
}

export type Sent =
  | { readonly outcome: 'sent'; readonly to: string; readonly messageId: string }
  | { readonly outcome: 'done-before' }
  | { readonly outcome: 'postponed'; readonly delaySeconds: number }
  | { readonly outcome: 'limited'; readonly limit: 'recipient' | 'total' };

/** Longer than the function may run: a lease that has ended belongs to a sender that is dead. */
const leaseMilliseconds = 60_000;
/** SQS postpones by 15 minutes at most; a day's quota is free again after a day. */
const longestDelaySeconds = 900;
const mostAttempts = 120;

/**
 * Sends a queued message once (NOTE-06): nobody sends without the lease, and a lease whose holder died is never sent
 * again by itself, since SES may have the mail already: the message becomes `uncertain` and its record a dead letter.
 * Automatic mail beyond the hour's limits is not sent at all, so that no loop goes on (MAIL-17).
 * What SES is too busy for waits in the queue, a day and more.
 * @param attempt 1 for the first one.
 * @throws when the message must be tried again or looked at.
 */
export async function sendMail(key: MessageKey, attempt: number, ports: SendMailPorts): Promise<Sent> {
  const found = await ports.outbox.load(key);
  if (!found) throw new Error(`There is no message ${key.id} in case ${key.caseNumber}`);
  const { message } = found;
  if (['sent', 'undelivered', 'limited'].includes(message.delivery)) return { outcome: 'done-before' };
  if (message.delivery === 'sending') return abandoned(key, message.leasedUntil ?? '', ports);
  if (message.delivery !== 'queued') throw new Error(`The message is ${message.delivery}: see the runbook`);

  const configuration = await ports.configuration.load();
  // Once for each mail, however often SES postpones it; plus-addresses are one inbox.
  const inbox = withoutLabel(message.to.address);
  const limit = attempt === 1 && (await ports.allowance.take(inbox, ports.now(), limitsOf(configuration)));
  if (limit) {
    await ports.outbox.settle(key, 'queued', 'limited', `The limit of automatic mail (${limit}) is reached`);
    return { outcome: 'limited', limit };
  }
  const mailbox = mailboxNamed(message.mailbox, configuration.mailboxes);
  const data = templateData(found.case, message, mailbox, configuration.settings.caseNumberMask);
  const rendered = await ports.templates.render(message.template, message.language, data);
  const sentAt = ports.now().toISOString();
  const keys = await ports.keys.keys();
  const { mailDomain } = configuration;
  const mail = await ports.sender.compose(outgoingMail(message, rendered, { mailbox, mailDomain, keys, sentAt }));

  const until = new Date(ports.now().getTime() + leaseMilliseconds).toISOString();
  if (!(await ports.outbox.lease(key, { id: ports.newId(), until })))
    throw new Error('Another sender has taken the message');
  try {
    const messageId = await ports.sender.send(mail);
    await ports.outbox.sent(key, {
      messageId,
      to: message.to.address,
      cc: message.cc,
      mailbox: message.mailbox,
      at: sentAt,
      subject: rendered.subject,
      text: rendered.text,
    });
    return { outcome: 'sent', to: message.to.address, messageId };
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await ports.outbox.settle(key, 'sending', error.kind === 'never' ? 'refused' : 'queued', error.detail);
    if (error.kind !== 'busy' || attempt >= mostAttempts) throw error;
    const delaySeconds = Math.min(15 * 2 ** attempt, longestDelaySeconds);
    await ports.queue.enqueue(key, { attempt: attempt + 1, delaySeconds });
    return { outcome: 'postponed', delaySeconds };
  }
}

function limitsOf({ settings }: Configuration): { perRecipient: number; inTotal: number } {
  return { perRecipient: settings.automaticMailPerRecipientAndHour, inTotal: settings.automaticMailPerHour };
}

async function abandoned(key: MessageKey, leasedUntil: string, { outbox, now }: SendMailPorts): Promise<never> {
  if (leasedUntil > now().toISOString()) throw new Error(`Another sender has the message until ${leasedUntil}`);
  const detail = 'Its sender ended between taking it and noting the answer of SES';
  await outbox.settle(key, 'sending', 'uncertain', detail);
  throw new Error('Nobody knows whether SES has this message: see the runbook');
}
