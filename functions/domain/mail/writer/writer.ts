import { type Authentication, authenticationOf } from '#domain/mail/authentication.ts';
import { isMailable } from '#domain/mail/mailable-address.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { MailAddress, ReceivedMail } from '#domain/mail/received-mail.ts';
import { formVisitor } from './form-visitor.ts';
import { forwardersOf } from './forwarders.ts';
import { isMachines, isNobodys } from './nobodys-address.ts';
import { isRewritten, originalAuthors } from './rewritten-from.ts';

/** Who wrote a mail, and whose mail program, form or list sent it (MAIL-22). */
export interface Writer {
  /** The customer. */
  readonly person: MailAddress | undefined;
  /** Where they want their answers: their address, or another one of theirs. */
  readonly answersTo: MailAddress | undefined;
  /** Who sent it for them; undefined when they did. */
  readonly via: MailAddress | undefined;
  /** How sure it is that the answers go to who wrote: nobody proves a person whom somebody else names. */
  readonly authentication: Authentication;
}

/**
 * Who writes, by the first of these that holds:
 *
 * | From | what names the person |
 * | --- | --- |
 * | rewritten by a list or group ("Dora via Help") | X-Original-From, X-Original-Sender, Reply-To, the Cc of the same name |
 * | of nobody in particular (a form, no-reply@, info@, ours) | Reply-To, the one address that the fields of a form give |
 * | a person's | From; their answers go to Reply-To of their domain, or with their name before the @ |
 * | a person's, with somebody else in Reply-To | Reply-To, as for everybody who answers (RFC 5322 section 3.6.2) |
 */
export function writerOf(mail: ReceivedMail, receipt: Receipt, mailDomain: string): Writer {
  const { from } = mail;
  const base = authenticationOf(mail, receipt);
  const itself: Writer = { person: from, answersTo: from, via: undefined, authentication: base };
  const forwarders = forwardersOf(mail, receipt);
  const isPossible = ({ address }: MailAddress) =>
    address !== from?.address &&
    isMailable(address) &&
    !isOf(mailDomain, address) &&
    !forwarders.has(address) &&
    !/no-?reply|do-?not-?reply/i.test(address);
  const named = (person: MailAddress): Writer => ({
    person,
    answersTo: person,
    via: from,
    // Of a form or list the domain is proven, at most.
    authentication: base === 'failed' ? 'failed' : 'unknown',
  });
  const original = isRewritten(mail) ? originalAuthors(mail).find(isPossible) : undefined;
  if (original) return named(original);

  if (mail.replyTo.some(({ address }) => address === from?.address)) return itself;
  const replyTo = mail.replyTo.find(isPossible);
  if (from === undefined) return replyTo ? named(replyTo) : itself;
  const isOurs = isOf(mailDomain, from.address);
  if (isOurs || isNobodys(from.address)) {
    const fields = isOurs || isMachines(from.address) ? formVisitor(mail.text) : undefined;
    const visitor = replyTo ?? (fields && isPossible(fields) && !isSameDomain(fields, from) ? fields : undefined);
    return visitor ? named(visitor) : itself;
  }
  if (!replyTo) return itself;
  const answersTo = { address: replyTo.address, name: replyTo.name || from.name };
  // SES proves a domain, not who of it: another address there is as good as From.
  if (isSameDomain(replyTo, from)) return { ...itself, answersTo };
  if (localPart(replyTo) === localPart(from))
    return { ...itself, answersTo, authentication: base === 'failed' ? 'failed' : 'unknown' };
  return named(replyTo);
}

function isSameDomain(one: MailAddress, other: MailAddress): boolean {
  return domainOf(one) === domainOf(other);
}

function domainOf({ address }: MailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function localPart({ address }: MailAddress): string {
  return address.slice(0, address.lastIndexOf('@'));
}

function isOf(mailDomain: string, address: string): boolean {
  return address.endsWith(`@${mailDomain}`);
}
