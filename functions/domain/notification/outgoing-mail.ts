import type { OutboundMessage } from '#domain/case/message.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import { agentsAddress } from '#domain/links/agents-address.ts';
import { type Audience, caseAnchor, replyAddress } from '#domain/links/case-token.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import { officeNumber } from './office.ts';

/** A mail that is ready to be put into bytes. Ids stand without brackets. */
export interface OutgoingMail {
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly cc: readonly string[];
  /** Whether a person sends it: everything else says that no machine needs to answer (RFC 3834). */
  readonly isAutomatic: boolean;
  /** Missing when the mailbox takes no plus-addresses: answers then go to From. */
  readonly replyTo: MailAddress | undefined;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  readonly attachments: readonly OutgoingAttachment[];
  readonly sentAt: string;
}

export interface OutgoingAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly content: Uint8Array;
  /** Of a picture that the HTML shows by `cid:`. */
  readonly contentId?: string;
}

interface Outgoing extends Pick<OutgoingMail, 'sentAt' | 'attachments'> {
  readonly mailbox: Mailbox;
  readonly mailDomain: string;
  readonly audience: Audience;
  readonly keys: SigningKeys;
  /** Of the agent who writes it (CASE-08); empty when a machine does, or nobody knows it. */
  readonly agentName: string;
  /** The agent whose answer to the mail goes to the customer (CASE-19). */
  readonly answering?: string | undefined;
}

/**
 * Makes a message a proper reply (NOTE-09): it threads in the customer's client by In-Reply-To and References, and an
 * answer to it is recognised by any of: SES's Message-ID, the anchor in References, the reply address (MAIL-07).
 */
export function outgoingMail(
  message: OutboundMessage,
  rendered: RenderedTemplate,
  { mailbox, mailDomain, audience, keys, agentName, answering, sentAt, attachments }: Outgoing,
): OutgoingMail {
  const answered = message.inReplyTo === undefined ? [] : [message.inReplyTo];
  const name = mailbox.displayName;
  // What is about no case leads to none.
  const isOffice = message.caseNumber === officeNumber;
  const anchors = isOffice ? [] : [caseAnchor(keys, message.caseNumber, mailDomain, audience)];
  const answersTo =
    answering === undefined
      ? replyAddress(keys, message.caseNumber, mailbox.address, audience)
      : agentsAddress(keys, message.caseNumber, mailbox.address, answering);
  return {
    from: writtenFrom(mailbox, agentName),
    to: message.to,
    cc: message.cc,
    isAutomatic: message.by === undefined,
    replyTo: mailbox.replyAddress && !isOffice ? { address: answersTo, name } : undefined,
    subject: rendered.subject,
    html: rendered.html,
    text: rendered.text,
    inReplyTo: message.inReplyTo,
    // The anchor stands first: clients that shorten the list keep its beginning and its end (RFC 5537 section 3.4.4).
    references: [...new Set([...anchors, ...message.references, ...answered])],
    attachments,
    sentAt,
  };
}

/** Whom a mail is from, as its readers see it. @param agentName empty when no agent writes it. */
export function writtenFrom({ address, publicAddress, displayName }: Mailbox, agentName: string): MailAddress {
  return { address: publicAddress ?? address, name: agentName === '' ? displayName : `${agentName} (${displayName})` };
}
