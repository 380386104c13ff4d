import type { CaseEvent } from '#domain/case.ts';
import type { Configuration } from '#domain/configuration.ts';
import { withoutLabel } from '#domain/mailbox.ts';
import type { MessageKey, OutboundMessage } from '#domain/message.ts';
import { questionIn } from '#domain/rating-round.ts';
import { type ComposeMailPorts, composeMail } from './compose-mail.ts';
import {
  type ConfigurationSource,
  type MailAllowance,
  MailRefused,
  type MailSender,
  type Outbox,
  type OutgoingQueue,
} from './ports.ts';

export interface SendMailPorts extends ComposeMailPorts {
  readonly outbox: Outbox;
  readonly allowance: MailAllowance;
  readonly sender: MailSender;
  readonly queue: OutgoingQueue;
  readonly configuration: ConfigurationSource;
  now(): Date;
  newId(): string;
}

export type Sent =
  | { readonly outcome: 'sent'; readonly to: string; readonly messageId: string }
  | { readonly outcome: 'done-before' }
  | { readonly outcome: 'suppressed' }
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
  if (['sent', 'undelivered', 'limited', 'suppressed', 'resent'].includes(message.delivery))
    return { outcome: 'done-before' };
  if (message.delivery === 'sending') return abandoned(key, message.leasedUntil ?? '', ports);
  if (message.delivery !== 'queued') throw new Error(`The message is ${message.delivery}: see the runbook`);

  const configuration = await ports.configuration.load();
  const addressed = await recipientsOf(message, attempt, configuration, ports);
  if ('delivery' in addressed) {
    await ports.outbox.settle(key, 'queued', addressed.delivery, addressed.detail);
    return addressed.answer;
  }
  const sentAt = ports.now().toISOString();
  const sending = { ...message, cc: addressed.cc };
  const { mail, rendered } = await composeMail(sending, found.case, configuration, sentAt, ports);

  const until = new Date(ports.now().getTime() + leaseMilliseconds).toISOString();
  if (!(await ports.outbox.lease(key, { id: ports.newId(), until })))
    throw new Error('Another sender has taken the message');
  try {
    const messageId = await ports.sender.send(mail);
    await ports.outbox.sent(key, {
      messageId,
      to: message.to.address,
      cc: addressed.cc,
      mailbox: message.mailbox,
      at: sentAt,
      subject: rendered.subject,
      text: rendered.text,
      question: questionIn(rendered, found.case, sentAt, configuration.settings.defaultTimeZone),
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

type Addressed =
  | { readonly cc: readonly string[] }
  | { readonly delivery: 'limited' | 'suppressed'; readonly detail: string; readonly answer: Sent };

/** What automatic mail may still be sent to (MAIL-16, MAIL-17); an agent's own mail goes where the agent sends it. */
async function recipientsOf(
  message: OutboundMessage,
  attempt: number,
  { settings }: Configuration,
  { outbox, allowance, now }: SendMailPorts,
): Promise<Addressed> {
  if (message.by !== undefined) return { cc: message.cc };
  const suppressed = await outbox.suppressed([message.to.address, ...message.cc]);
  if (suppressed.has(message.to.address))
    return { delivery: 'suppressed', detail: 'Mail to this address fails for good', answer: { outcome: 'suppressed' } };
  // Counted once for each mail, however often SES postpones it; plus-addresses are one inbox.
  const limits = { perRecipient: settings.automaticMailPerRecipientAndHour, inTotal: settings.automaticMailPerHour };
  const limitFor = async (address: string) =>
    attempt === 1 ? allowance.take(withoutLabel(address), now(), limits) : undefined;
  const limit = await limitFor(message.to.address);
  if (limit) {
    const detail = `The limit of automatic mail (${limit}) is reached`;
    return { delivery: 'limited', detail, answer: { outcome: 'limited', limit } };
  }
  const cc: string[] = [];
  for (const address of message.cc)
    if (!suppressed.has(address) && (await limitFor(address)) === undefined) cc.push(address);
  return { cc };
}

async function abandoned(key: MessageKey, leasedUntil: string, { outbox, now }: SendMailPorts): Promise<never> {
  const at = now().toISOString();
  if (leasedUntil > at) throw new Error(`Another sender has the message until ${leasedUntil}`);
  const detail = 'Its sender ended between taking it and noting the answer of SES';
  // People see it in the case, not only among the dead letters: one of them settles it.
  const uncertain: CaseEvent = {
    caseNumber: key.caseNumber,
    id: `${key.id}-mail-uncertain`,
    at,
    who: 'postcase',
    what: 'mail-uncertain',
    from: undefined,
    to: undefined,
    messageId: key.id,
  };
  await outbox.settle(key, 'sending', 'uncertain', detail, uncertain);
  throw new Error('Nobody knows whether SES has this message: see the runbook');
}
