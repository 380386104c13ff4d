import type { Case } from '#domain/case/case.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { languageInUse } from '#domain/configuration/languages/mail-language.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';

/**
 * The mails of a template about a case: the customer's, and one to the other addressees who are told (NOTE-03). That one repeats
 * nothing that the customer wrote: whoever writes to us names people who never asked to hear from them.
 * @param sentAs as of `notification`
 * @returns none when nobody may be written to.
 */
export function notifications(
  about: Case,
  template: string,
  sentAs: Parameters<typeof notification>[2],
  configuration: Configuration,
): readonly OutboundMessage[] {
  const message = notification(about, template, sentAs, configuration);
  if (!message) return [];
  const [first, ...others] = othersToTell(about, configuration);
  if (first === undefined) return [message];
  const to = { address: first, name: '' };
  return [message, { ...message, id: `${message.id}-copies`, to, cc: others, subject: '', references: [] }];
}

/**
 * A mail of a template to the customer of a case (NOTE-04, NOTE-08, NOTE-09).
 * @param by address of the agent who sends it by hand; undefined for automatic mail.
 * @returns undefined when nobody may be written to.
 */
export function notification(
  about: Case,
  template: string,
  { id, at, by }: { readonly id: string; readonly at: string; readonly by?: string },
  configuration: Configuration,
): OutboundMessage | undefined {
  const { customer, isProven, subject, messageId, references } = about.correspondence;
  if (!customer || whyUnsendable(about, template, by, configuration) !== undefined) return undefined;
  // What goes out by itself to a sender who is not proven repeats nothing that the sender wrote (MAIL-17).
  const mayRepeat = isProven || by !== undefined;
  return {
    direction: 'out',
    id,
    caseNumber: about.number,
    at,
    delivery: 'queued',
    by,
    template,
    body: undefined,
    language: languageInUse(about.language, configuration),
    mailbox: senderOf(about, configuration),
    to: mayRepeat ? customer : { address: customer.address, name: '' },
    cc: [],
    subject: mayRepeat ? subject : '',
    inReplyTo: messageId,
    references,
    attachments: [],
  };
}

/**
 * Why a mail of a template may not be written to the customer of a case; undefined when it may.
 * @param by as of `notification`
 */
export function whyUnsendable(
  { correspondence: { customer, silence } }: Case,
  template: string,
  by: string | undefined,
  { templates, blocked }: Pick<Configuration, 'templates' | 'blocked'>,
): string | undefined {
  if (templates.some(({ name, active }) => name === template && !active))
    return `the template "${template}" is switched off`;
  if (!customer) return 'the case has no customer to write to';
  if (by !== undefined) return undefined;
  if (silence !== undefined) return `automatic mail does not go to ${customer.address} (${silence})`;
  return blockingEntry(customer.address, blocked) === undefined ? undefined : `${customer.address} is blocked`;
}

/** Address of the mailbox that mail of a case comes from: that which its mail came to, or which its agent chose (NOTE-04). */
export function senderOf({ origin, mailbox }: Case, { mailboxes, settings }: Configuration): string {
  if (origin === 'email' || origin === 'console' || origin === 'call') return mailbox;
  return settings.supportAddress ?? mailboxes[0]?.address ?? mailbox;
}

/** The other addressees of the mail that opened the case (NOTE-03), without those who were blocked since. */
function othersToTell({ correspondence }: Case, { settings, blocked }: Configuration): readonly string[] {
  const { others, knownOthers } = correspondence;
  const told = { 'nobody-else': [], known: knownOthers, all: others }[settings.notifyRecipients];
  return told.filter((address) => blockingEntry(address, blocked) === undefined);
}

/** A mail of a template to an agent or a group's address. */
export function internalNotification(
  about: Case,
  template: string,
  to: { readonly address: string; readonly name: string; readonly language: OutboundMessage['language'] },
  { id, at, news = '' }: { readonly id: string; readonly at: string; readonly news?: string },
  configuration: Configuration,
): OutboundMessage {
  return {
    direction: 'out',
    id,
    caseNumber: about.number,
    at,
    delivery: 'queued',
    by: undefined,
    template,
    body: undefined,
    language: languageInUse(to.language, configuration),
    mailbox: mailboxNamed(senderOf(about, configuration), configuration.mailboxes).address,
    to: { address: to.address, name: to.name },
    cc: [],
    subject: news,
    inReplyTo: undefined,
    references: [],
    attachments: [],
  };
}
