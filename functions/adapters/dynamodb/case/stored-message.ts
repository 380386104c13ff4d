import type { EntityItem } from 'electrodb';
import type { InboundMessage, Note, OutboundMessage } from '#domain/case/message.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import type { Entities } from '../entities/entities.ts';

type MessageItem = EntityItem<Entities['message']>;

/** A message from its item: columns that DynamoDB leaves out are there again. */
export function storedMessage(item: MessageItem): InboundMessage | OutboundMessage | Note {
  if (item.direction === 'in') return inbound(item);
  return item.direction === 'out' ? outbound(item) : note(item);
}

/** @throws when the item is no mail that can be sent. */
export function outbound(item: MessageItem): OutboundMessage {
  const { caseNumber, at, id, delivery, by, template, body, language, mailbox, to, inReplyTo } = item;
  const hasWords = template !== undefined || body !== undefined;
  if (item.direction !== 'out') throw new Error(`Message ${id} of case ${caseNumber} is none that can be sent`);
  if (!delivery || !hasWords || !language || !mailbox || !isAddress(to)) throw broken(item);
  return {
    direction: 'out',
    caseNumber,
    at,
    id,
    delivery,
    by,
    template,
    body,
    language,
    mailbox,
    to,
    cc: item.cc ?? [],
    subject: item.subject ?? '',
    inReplyTo,
    references: item.references ?? [],
    attachments: item.attachments ?? [],
    rating: item.rating,
    ...(item.deadline && { deadline: item.deadline }),
    ...(item.held && { held: item.held }),
    ...(item.norm && { norm: item.norm }),
    ...(item.digest && { digest: item.digest }),
    ...(item.quoted && { quoted: item.quoted }),
    ...(item.ofMail && { ofMail: true as const }),
  };
}

function inbound(item: MessageItem): InboundMessage {
  const { rawKey, kind, to } = item;
  if (rawKey === undefined || kind === undefined || isAddress(to)) throw broken(item);
  return {
    direction: 'in',
    id: item.id,
    caseNumber: item.caseNumber,
    at: item.at,
    from: item.from,
    ...(item.via && { via: item.via }),
    to: to ?? [],
    cc: item.cc ?? [],
    subject: item.subject ?? '',
    text: item.text ?? '',
    cut: item.cut ?? false,
    ...(item.hasHtml !== undefined && { hasHtml: item.hasHtml }),
    rawKey,
    messageId: item.messageId,
    references: item.references ?? [],
    customerId: item.customerId,
    accountId: item.accountId,
    attachments: item.attachments ?? [],
    warnings: item.warnings ?? [],
    infected: item.infected ?? false,
    kind,
    evidence: item.evidence ?? [],
    unverified: item.unverified,
    shownFrom: item.shownFrom,
    matching: item.matching ?? [],
  };
}

function note(item: MessageItem): Note {
  const { id, caseNumber, at, by, body } = item;
  if (by === undefined || body === undefined) throw broken(item);
  return { direction: 'note', id, caseNumber, at, by, body, attachments: item.attachments ?? [] };
}

function broken({ id, caseNumber, direction }: MessageItem): Error {
  return new Error(`Message ${id} of case ${caseNumber} (${direction}) is not as it should be`);
}

function isAddress(value: MailAddress | readonly string[] | undefined): value is MailAddress {
  return value !== undefined && 'address' in value;
}
