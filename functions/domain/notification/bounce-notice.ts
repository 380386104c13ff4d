import type { MessageKey, OutboundMessage } from '#domain/case/message.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import type { Language } from '#domain/words/language.ts';

/** A mail of ours, as it is remembered by its Message-ID. */
export interface SentMessage {
  readonly key: MessageKey;
  readonly to: string;
  readonly cc: readonly string[];
  /** Address of the mailbox that it left. */
  readonly mailbox: string;
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

/** The same news is told once. */
export function newsId({ id }: Pick<MessageKey, 'id'>, { what, copy }: News): string {
  return copy === undefined ? `${id}-${what}` : `${id}-${what}-${copy}`;
}

const templates: Readonly<Record<BadNews, string>> = { 'mail-undelivered': 'bounced', 'mail-complained': 'complained' };

/**
 * The mail that tells a mailbox's agents that one of its mails came back or was complained of (MAIL-16, NOTE-02); undefined when nobody is
 * named, or when what came back was written to the agents themselves.
 * @param otherwise language, when the mailbox has none of its own.
 */
export function bounceNotice(
  sent: SentMessage,
  mailbox: Mailbox,
  news: News,
  otherwise: Language,
): OutboundMessage | undefined {
  const { agents } = mailbox;
  if (agents === undefined || agents === sent.to) return undefined;
  return {
    direction: 'out',
    id: newsId(sent.key, news),
    caseNumber: sent.key.caseNumber,
    at: news.at,
    delivery: 'queued',
    by: undefined,
    template: templates[news.what],
    body: undefined,
    language: mailbox.language === 'detect' ? otherwise : mailbox.language,
    mailbox: mailbox.address,
    to: { address: agents, name: '' },
    cc: [],
    subject: news.detail,
    inReplyTo: undefined,
    references: [],
    attachments: [],
  };
}
