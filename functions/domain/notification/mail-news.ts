import type { RuleNote } from '#domain/case/happened/rule-note.ts';
import type { MessageKey, OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';

/** A mail of ours, as it is remembered by its Message-ID. */
export interface SentMessage {
  readonly key: MessageKey;
  readonly to: string;
  readonly cc: readonly string[];
  /** Address of the mailbox that it left. */
  readonly mailbox: string;
  /** Name of its template, when it was written to agents. */
  readonly notice: string | undefined;
}

/** What became of it, as it stands in its case's history. */
export type BadNews = 'mail-undelivered' | 'mail-complained';

export interface News {
  readonly what: BadNews;
  readonly at: string;
  /** What was reported, in one line. */
  readonly detail: string;
  /** Address of the copy that it is about; undefined for the one that the mail went to. */
  readonly copy: string | undefined;
}

/** A mail of ours that left, from its message. */
export function sentMessage(
  { caseNumber, at, id, to, cc, mailbox, template }: OutboundMessage,
  { templates }: Pick<Configuration, 'templates'>,
): SentMessage {
  const notice = isInternal(template, templates) ? template : undefined;
  return { key: { caseNumber, at, id }, to: to.address, cc, mailbox, notice };
}

/** What is written of such news, besides that it came: mails to agents, and what the rules made of it. */
export interface BounceNotices {
  readonly messages: readonly OutboundMessage[];
  readonly notes: readonly RuleNote[];
}

/** The same news is told once. */
export function newsId({ id }: Pick<MessageKey, 'id'>, { what, copy }: News): string {
  return copy === undefined ? `${id}-${what}` : `${id}-${what}-${copy}`;
}
