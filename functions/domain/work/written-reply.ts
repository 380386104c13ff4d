import { agentLine, agentWords, measured } from '#domain/case/agent-words.ts';
import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { type LastWord, lastWord } from '#domain/case/last-word.ts';
import type { InboundMessage, OutboundMessage, StoredAttachment } from '#domain/case/message.ts';
import { participants } from '#domain/case/participants.ts';
import { agentName } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Mailbox, mailboxNamed } from '#domain/configuration/mailbox.ts';
import { nextStatus } from '#domain/configuration/status.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { enterStatus } from '#domain/life/status-entry.ts';
import { addresseesOf } from '#domain/notification/addressees.ts';
import { senderOf } from '#domain/notification/notification.ts';
import { withoutMarkdownEscapes } from '#domain/template/markdown-escape.ts';
import { templateData } from '#domain/template/template-data.ts';
import { fillIn } from './fill-in.ts';
import { quotedAnswer } from './quoted-answer.ts';
import { replySubject } from './reply-subject.ts';
import { requireKnownMacros } from './unknown-macros.ts';

/** What an agent writes to a customer (CASE-08). */
export interface ReplyDraft {
  /** Markdown. */
  readonly body: string;
  /** Who wrote last when undefined. */
  readonly to: string | undefined;
  /** All who got that mail when undefined, and `to` is. */
  readonly cc: readonly string[] | undefined;
  /** That of the newest mail when undefined. */
  readonly subject: string | undefined;
  readonly attachments: readonly StoredAttachment[];
  /** Whether a macro that there is not may leave as it was typed. */
  readonly asTyped?: boolean;
  /** The customer's mail that it answers, when it is known. */
  readonly answered?: InboundMessage | undefined;
  /** Status that the case then enters. */
  readonly status: string | undefined;
}

const longestSubject = 250;

/**
 * An agent's answer, a proper reply to the newest mail of who takes part (NOTE-09). Whom it goes to takes part in the case from
 * then on, so that answers are believed (MAIL-11).
 * @throws Refusal
 */
export function writtenReply(about: Case, draft: ReplyDraft, cause: Cause, configuration: Configuration): CaseChange {
  const message = replyOf(about, draft, cause, configuration);
  const { to, cc } = message;
  const answered: Case = {
    ...about,
    respondedAt: about.respondedAt ?? cause.at,
    answeredAt: newer(cause.at, about.answeredAt),
    waitingSince: stillWaitingSince(about, cause.at),
    lastWordAt: newer(cause.at, about.lastWordAt),
    last: newestWord(about, message, cause, configuration),
    participants: participants(about.participants, [to.address, ...cc]),
    version: about.version + 1,
  };
  const event = caseEvent(answered, { ...cause, messageId: message.id }, 'reply-written', { to: to.address });
  if (draft.status === undefined) return caseChange(about, { after: answered, messages: [message], events: [event] });
  const { name } = nextStatus(about.status, draft.status, configuration.statuses);
  const entry = enterStatus(answered, name, { ...cause, messageId: message.id }, configuration);
  return caseChange(about, {
    after: entry.case,
    messages: [message, ...entry.messages],
    events: [event, entry.event],
    waits: entry.waits,
  });
}

/** Answers by mail may be overtaken: what came since waits for another one. */
function stillWaitingSince({ waitingSince, correspondence }: Case, at: string): string | undefined {
  const newest = (correspondence.newest ?? correspondence).at;
  if (waitingSince === undefined || newest === undefined || newest <= at) return undefined;
  return newer(waitingSince, at) === waitingSince ? waitingSince : newest;
}

function newestWord(
  { last }: Case,
  { body = '' }: OutboundMessage,
  { at, who }: Cause,
  configuration: Configuration,
): LastWord {
  if (last !== undefined && last.at > at) return last;
  return lastWord({ by: 'agent', who: agentName(who, configuration), text: withoutMarkdownEscapes(body), at });
}

function newer(at: string, known: string | undefined): string {
  return known === undefined || at > known ? at : known;
}

function replyOf(
  about: Case,
  draft: ReplyDraft,
  { id, at, who }: Cause,
  configuration: Configuration,
): OutboundMessage {
  const { messageId, references } = about.correspondence.newest ?? about.correspondence;
  const message: OutboundMessage = {
    direction: 'out',
    id,
    caseNumber: about.number,
    at,
    delivery: 'queued',
    by: who,
    template: undefined,
    body: draft.body,
    language: about.language,
    mailbox: senderOf(about, configuration),
    ...addresseesOf(about, draft, configuration),
    subject:
      draft.subject === undefined
        ? replySubject(about, configuration)
        : agentLine(draft.subject, 'A subject', longestSubject),
    inReplyTo: messageId,
    references,
    attachments: draft.attachments,
  };
  const mailbox = mailboxNamed(message.mailbox, configuration.mailboxes);
  return {
    ...message,
    body: filledIn(message, mailbox, about, draft, configuration),
    ...(mailbox.quotesAnswered && { quoted: quotedAnswer(message, draft.answered) }),
  };
}

/** Macros and text blocks get their words now: what the agent sees afterwards is what the customer got (NOTE-07). */
function filledIn(
  message: OutboundMessage,
  mailbox: Mailbox,
  about: Case,
  { body, asTyped = false }: ReplyDraft,
  configuration: Configuration,
): string {
  const words = agentWords(body, 'A reply');
  const data = templateData(about, message, mailbox, configuration);
  if (!asTyped) requireKnownMacros(words, data, configuration.textBlocks);
  return measured(fillIn(words, data, configuration.textBlocks, message.language), 'A reply');
}
