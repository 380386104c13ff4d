import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import {
  type KnownAddressee,
  type MailAllowance,
  MailRefused,
  type MailSender,
  type Outbox,
  type OutgoingQueue,
} from '#actions/notification/ports.ts';
import type { CaseEvent } from '#domain/case/case.ts';
import type { Delivery, MessageKey, OutboundMessage } from '#domain/case/message.ts';
import { questionIn } from '#domain/case/rating-round.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import { digestMinutesOf } from '#domain/notification/digest.ts';
import type { MailLimit } from '#domain/notification/mail-toll.ts';
import { type AllowedAddressees, allowedAddressees } from './allowed-addressees.ts';
import { type CollectPorts, collectNotice } from './collect-notice.ts';
import { type ComposeMailPorts, composeMail } from './compose-mail.ts';

export interface SendMailPorts extends ComposeMailPorts, CollectPorts {
  readonly outbox: Outbox;
  readonly allowance: MailAllowance;
  readonly sender: MailSender;
  readonly queue: OutgoingQueue;
  readonly configuration: ConfigurationSource;
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
  /** Its agent hears of it by a digest. */
  | { readonly outcome: 'collected' }
  | {
      readonly outcome: 'postponed';
      readonly delaySeconds: number;
      /** The hour's limit that it waits for; undefined when SES is busy. */
      readonly limit?: MailLimit | undefined;
    }
  | { readonly outcome: 'limited'; readonly limit: MailLimit };

/** Longer than the function may run: a lease that has ended belongs to a sender that is dead. */
const leaseMilliseconds = 60_000;
/** SQS postpones by 15 minutes at most; a day's quota is free again after a day. */
const longestDelaySeconds = 900;
const mostAttempts = 120;
const longestDetail = 1000;
const whySuppressed = {
  fails: 'Mail to this address fails for good',
  complained: 'Its owner complained about mail of ours',
} as const;
const settled: readonly Delivery[] = ['sent', 'undelivered', 'limited', 'suppressed', 'resent', 'collected'];

/**
 * Sends a queued message once, as `trySending` does. Given up on at the last try, it is told so, and people can send it again: its record
 * is a dead letter, which may be moved back instead.
 * @param isLast whether nobody tries again by itself.
 * @throws when the message must be tried again or looked at.
 */
export async function sendMail(key: MessageKey, attempt: number, ports: SendMailPorts, isLast = false): Promise<Sent> {
  try {
    return await trySending(key, attempt, ports);
  } catch (error) {
    if (isLast) await giveUp(key, error, ports);
    throw error;
  }
}

async function giveUp(key: MessageKey, error: unknown, { outbox }: SendMailPorts): Promise<void> {
  const found = await outbox.load(key);
  if (found?.message.delivery !== 'queued') return;
  const why = error instanceof MailRefused ? error.detail : String(error);
  await outbox.settle(key, 'queued', 'unsent', why.slice(0, longestDetail));
}

/**
 * Sends a queued message once (NOTE-06): nobody sends without the lease, and a lease whose holder died is never sent
 * again by itself, since SES may have the mail already: the message becomes `uncertain` and its record a dead letter.
 * Of automatic mail beyond the hour's limits that to proven customers waits in the queue, as does what SES is too busy for, a day and
 * more; other is not sent at all, so that no loop goes on (MAIL-17).
 * @param attempt 1 for the first one.
 * @throws when the message must be tried again or looked at.
 */
async function trySending(key: MessageKey, attempt: number, ports: SendMailPorts): Promise<Sent> {
  const found = await ports.outbox.load(key);
  if (!found) throw new Error(`There is no message ${key.id} in case ${key.caseNumber}`);
  const { delivery } = found.message;
  if (settled.includes(delivery)) return { outcome: 'done-before' };
  if (delivery === 'sending') return abandoned(key, found.message.leasedUntil ?? '', ports);
  // Its dead letter was moved back.
  if (delivery === 'unsent') await ports.outbox.settle(key, 'unsent', 'queued');
  else if (delivery !== 'queued') throw new Error(`The message is ${delivery}: see the runbook`);

  const configuration = await ports.configuration.load();
  const people =
    found.message.by === undefined
      ? await ports.outbox.addressees(addressesOf(found.message))
      : new Map<string, KnownAddressee>();
  const willing = only(found.message, (address) => people.get(address)?.suppressed === undefined);
  if (!willing) {
    const why = whySuppressed[people.get(found.message.to.address)?.suppressed ?? 'fails'];
    await ports.outbox.settle(key, 'queued', 'suppressed', why);
    return { outcome: 'suppressed' };
  }
  // One that was taken before may be on its way.
  const minutes = willing.leasedUntil === undefined ? digestMinutesOf(willing, configuration) : undefined;
  if (minutes !== undefined)
    return { outcome: (await collectNotice(willing, minutes, ports)) ? 'collected' : 'done-before' };
  // An agent's own mail goes where the agent sends it. One that was taken before is a try again of it, whatever SES or the network
  // made of the first.
  const isCounted = willing.by === undefined && willing.leasedUntil === undefined;
  const { allowed, limit, waits }: AllowedAddressees = isCounted
    ? await allowedAddressees(willing, found.case, people, configuration, ports)
    : { allowed: new Set(addressesOf(willing)), limit: undefined, waits: false };
  if (limit && waits && attempt < mostAttempts) return putOff(key, limit, attempt, ports);
  const message = only(willing, (address) => allowed.has(address));
  if (!message) return limited(key, limit ?? 'total', waits, ports);
  const { to, cc } = message;
  const leftOut = addressesOf(willing).filter((address) => !allowed.has(address));
  const sentAt = ports.now().toISOString();
  const { mail, rendered } = await composeMail(message, found.case, configuration, sentAt, ports);

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
      wasListed: found.message.isListed,
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

/** Until the hour has room again. */
async function putOff(
  key: MessageKey,
  limit: MailLimit,
  attempt: number,
  { outbox, queue }: SendMailPorts,
): Promise<Sent> {
  if (attempt === 1) await outbox.settle(key, 'queued', 'queued', `Put off: ${reached(limit)}`);
  await queue.enqueue(key, { attempt: attempt + 1, delaySeconds: longestDelaySeconds });
  return { outcome: 'postponed', delaySeconds: longestDelaySeconds, limit };
}

/** @throws when it was put off for so long that a person must look, and nothing is dropped. */
async function limited(key: MessageKey, limit: MailLimit, waits: boolean, ports: SendMailPorts): Promise<Sent> {
  if (waits) throw new Error(`The message was put off for a day: ${reached(limit)}`);
  await ports.outbox.settle(key, 'queued', 'limited', `Not sent: ${reached(limit)}`, {
    ...noted(key, 'mail-limited', ports.now().toISOString()),
    to: limit,
  });
  return { outcome: 'limited', limit };
}

function reached(limit: MailLimit): string {
  return `the hour’s limit of automatic mail (${limit}) is reached`;
}

/** People see it in the case, not only in logs and alarms. */
function noted({ caseNumber, id }: MessageKey, what: CaseEvent['what'], at: string): CaseEvent {
  return { caseNumber, id: `${id}-${what}`, at, who: 'postcase', what, from: undefined, to: undefined, messageId: id };
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
  const uncertain = noted(key, 'mail-uncertain', at);
  await outbox.settle(key, 'sending', 'uncertain', detail, uncertain);
  throw new Error('Nobody knows whether SES has this message: see the runbook');
}
