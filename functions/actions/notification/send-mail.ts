import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import {
  type MailAllowance,
  MailRefused,
  type MailSender,
  type Outbox,
  type OutgoingQueue,
} from '#actions/notification/ports.ts';
import type { CaseEvent } from '#domain/case/case.ts';
import type { MessageKey, OutboundMessage } from '#domain/case/message.ts';
import { questionIn } from '#domain/case/rating-round.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import { withoutLabel } from '#domain/configuration/mailbox.ts';
import { type ComposeMailPorts, composeMail } from './compose-mail.ts';

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
  | {
      readonly outcome: 'sent';
      readonly to: string;
      readonly messageId: string;
      /** Addresses of copies beyond the hour's limit: they get none. */
      readonly leftOut: readonly string[];
    }
  | { readonly outcome: 'done-before' }
  | { readonly outcome: 'suppressed' }
  | { readonly outcome: 'postponed'; readonly delaySeconds: number }
  | { readonly outcome: 'limited'; readonly limit: 'recipient' | 'total' };

/** Longer than the function may run: a lease that has ended belongs to a sender that is dead. */
const leaseMilliseconds = 60_000;
/** SQS postpones by 15 minutes at most; a day's quota is free again after a day. */
const longestDelaySeconds = 900;
const mostAttempts = 120;
/** A group's address is told of many cases; a loop with it must end all the same. */
const moreForAgents = 10;
const none: ReadonlySet<string> = new Set();

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
  const { delivery } = found.message;
  if (['sent', 'undelivered', 'limited', 'suppressed', 'resent'].includes(delivery)) return { outcome: 'done-before' };
  if (delivery === 'sending') return abandoned(key, found.message.leasedUntil ?? '', ports);
  if (delivery !== 'queued') throw new Error(`The message is ${delivery}: see the runbook`);

  const configuration = await ports.configuration.load();
  const suppressed = found.message.by === undefined ? await ports.outbox.suppressed(addressesOf(found.message)) : none;
  const willing = only(found.message, (address) => !suppressed.has(address));
  if (!willing) {
    await ports.outbox.settle(key, 'queued', 'suppressed', 'Mail to this address fails for good');
    return { outcome: 'suppressed' };
  }
  const sentAt = ports.now().toISOString();
  const compose = (message: OutboundMessage) => composeMail(message, found.case, configuration, sentAt, ports);
  // Before anything is counted: a mail that cannot be composed would use the allowance up with every try.
  const composed = await compose(willing);
  const allowed = await allowedOf(willing, configuration, ports);
  if ('limit' in allowed) {
    await ports.outbox.settle(key, 'queued', 'limited', `The limit of automatic mail (${allowed.limit}) is reached`);
    return { outcome: 'limited', limit: allowed.limit };
  }
  const message = allowed;
  const { to, cc } = message;
  const leftOut = addressesOf(willing).filter((address) => !addressesOf(message).includes(address));
  const { mail, rendered } = leftOut.length > 0 ? await compose(message) : composed;

  const until = new Date(ports.now().getTime() + leaseMilliseconds).toISOString();
  if (!(await ports.outbox.lease(key, { id: ports.newId(), until, to, cc })))
    throw new Error('Another sender has taken the message');
  try {
    const messageId = await ports.sender.send(mail);
    await ports.outbox.sent(key, {
      messageId,
      to: to.address,
      cc,
      mailbox: message.mailbox,
      notice: isInternal(message.template, configuration.templates) ? message.template : undefined,
      at: sentAt,
      subject: rendered.subject,
      text: rendered.text,
      question: questionIn(rendered, found.case, sentAt, configuration.settings.defaultTimeZone),
    });
    return { outcome: 'sent', to: to.address, messageId, leftOut };
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await ports.outbox.settle(key, 'sending', error.kind === 'never' ? 'refused' : 'queued', error.detail);
    if (error.kind !== 'busy' || attempt >= mostAttempts) throw error;
    const delaySeconds = Math.min(15 * 2 ** attempt, longestDelaySeconds);
    await ports.queue.enqueue(key, { attempt: attempt + 1, delaySeconds });
    return { outcome: 'postponed', delaySeconds };
  }
}

/**
 * Who may still get automatic mail this hour (MAIL-17); an agent's own mail goes where the agent sends it. Counted once for
 * each mail: one that was taken before is a try again of it, whatever SES or the network made of the first.
 */
async function allowedOf(
  message: OutboundMessage & { readonly leasedUntil: string | undefined },
  { settings, templates }: Configuration,
  { allowance, now }: SendMailPorts,
): Promise<OutboundMessage | { readonly limit: 'recipient' | 'total' }> {
  const { by, template, leasedUntil } = message;
  if (by !== undefined || leasedUntil !== undefined) return message;
  const limits = {
    perRecipient: settings.automaticMailPerRecipientAndHour * (isInternal(template, templates) ? moreForAgents : 1),
    inTotal: settings.automaticMailPerHour,
  };
  // Plus-addresses are one inbox.
  const limitFor = (address: string) => allowance.take(withoutLabel(address), now(), limits);
  const allowed: string[] = [];
  let limit: 'recipient' | 'total' = 'recipient';
  for (const address of addressesOf(message)) {
    const reached = await limitFor(address);
    if (reached === undefined) allowed.push(address);
    else limit = reached;
  }
  return only(message, (address) => allowed.includes(address)) ?? { limit };
}

function addressesOf({ to, cc }: OutboundMessage): readonly string[] {
  return [to.address, ...cc];
}

/** The mail to those of its addressees who are left, the first of them in To; undefined when nobody is. */
function only<Message extends OutboundMessage>(
  message: Message,
  isLeft: (address: string) => boolean,
): Message | undefined {
  const { to } = message;
  const [first, ...others] = addressesOf(message).filter(isLeft);
  if (first === undefined) return undefined;
  return first === to.address
    ? { ...message, cc: others }
    : { ...message, to: { address: first, name: '' }, cc: others };
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
