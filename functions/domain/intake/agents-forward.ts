import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import { beginningOf, type InboundMessage, type Note } from '#domain/case/message.ts';
import { withoutReplyMarks } from '#domain/case/reply-marks.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { MailKind } from '#domain/mail/automatic-mail.ts';
import type { ForwardedMail } from '#domain/mail/forwarded-mail.ts';
import { isMailable } from '#domain/mail/mailable-address.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { isMachines } from '#domain/mail/writer/nobodys-address.ts';
import type { Writer } from '#domain/mail/writer/writer.ts';

/** A customer's mail that an agent has forwarded to us (MAIL-22). */
export interface AgentsForward {
  readonly agent: Agent;
  /** The person forwarded, whom nobody proves. */
  readonly writer: Writer;
  readonly subject: string;
  readonly text: string;
  /** The agent's own words: not for customers. */
  readonly words: string;
}

/** The agent who sends a mail, if it is one beyond doubt: a row of the lookup, proven by SES to be its author, and no machine. */
export function agentSending(
  { from }: Pick<ReceivedMail, 'from'>,
  { via, authentication }: Writer,
  kind: MailKind,
  { agents }: Pick<Configuration, 'agents'>,
): Agent | undefined {
  if (kind !== 'human' || authentication !== 'passed' || via !== undefined) return undefined;
  return agents.find(({ active, address }) => active && address === from?.address);
}

/** What an agent forwards, when that is the mail of somebody who may be a customer. */
export function agentsForward(
  agent: Agent,
  { from, subject }: Pick<ReceivedMail, 'from' | 'subject'>,
  forwarded: ForwardedMail,
  { agents, mailDomain, blocked }: Pick<Configuration, 'agents' | 'mailDomain' | 'blocked'>,
): AgentsForward | undefined {
  const { author, text, above } = forwarded;
  const { address } = author;
  const isOurs = address.endsWith(`@${mailDomain}`) || agents.some((one) => one.address === address);
  if (isOurs || !isMailable(address) || isMachines(address) || blockingEntry(address, blocked) !== undefined)
    return undefined;
  return {
    agent,
    writer: { person: author, answersTo: author, via: from, authentication: 'unknown' },
    subject: forwarded.subject || withoutReplyMarks(subject),
    text,
    words: above,
  };
}

const longestNote = 16_000;

/** The agent's words as a note in the case, if there are any. */
export function noteBeside(
  { agent, words }: AgentsForward,
  about: Case,
  { id, caseNumber, at }: InboundMessage,
): { readonly note: Note; readonly event: CaseEvent } | undefined {
  if (words.trim() === '') return undefined;
  const noteId = `${id}-note`;
  return {
    note: {
      direction: 'note',
      id: noteId,
      caseNumber,
      at,
      by: agent.address,
      body: beginningOf(words, longestNote).text,
      attachments: [],
    },
    event: caseEvent(about, { id, at, who: agent.address, messageId: noteId }, 'note-written', { version: undefined }),
  };
}
