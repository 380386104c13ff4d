import type { Case } from '#domain/case/case.ts';
import type { MessageKey, OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import type { Language } from '#domain/words/language.ts';

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

/** The same news is told once. */
export function newsId({ id }: Pick<MessageKey, 'id'>, { what, copy }: News): string {
  return copy === undefined ? `${id}-${what}` : `${id}-${what}-${copy}`;
}

const templates: Readonly<Record<BadNews, string>> = { 'mail-undelivered': 'bounced', 'mail-complained': 'complained' };

/**
 * The mail that tells the case's agent, else the mailbox's people, that a mail came back or was complained of (MAIL-16,
 * NOTE-02). Undefined when there is neither: the case shows it all the same. Nobody is told by mail of a mail to agents:
 * two dead addresses would tell each other for ever.
 */
export function bounceNotice(
  sent: SentMessage,
  about: Pick<Case, 'agent'> | undefined,
  news: News,
  configuration: Configuration,
): OutboundMessage | undefined {
  const template = templates[news.what];
  const isOff = configuration.templates.some(({ name, active }) => name === template && !active);
  const reader = isOff || sent.notice !== undefined ? undefined : readerOf(sent, about, configuration);
  if (reader === undefined) return undefined;
  return {
    direction: 'out',
    id: newsId(sent.key, news),
    caseNumber: sent.key.caseNumber,
    at: news.at,
    delivery: 'queued',
    by: undefined,
    template,
    body: undefined,
    language: reader.language,
    mailbox: mailboxNamed(sent.mailbox, configuration.mailboxes).address,
    to: { address: reader.address, name: reader.name },
    cc: [],
    subject: news.detail,
    inReplyTo: undefined,
    references: [],
    attachments: [],
  };
}

function readerOf(
  sent: SentMessage,
  about: Pick<Case, 'agent'> | undefined,
  { agents, mailboxes, settings }: Configuration,
): { readonly address: string; readonly name: string; readonly language: Language } | undefined {
  const agent = agents.find(({ address, active }) => active && address === about?.agent && address !== sent.to);
  if (agent) return agent;
  const mailbox = mailboxNamed(sent.mailbox, mailboxes);
  if (mailbox.agents === undefined || mailbox.agents === sent.to) return undefined;
  const language = mailbox.language === 'detect' ? settings.defaultLanguage : mailbox.language;
  return { address: mailbox.agents, name: '', language };
}
