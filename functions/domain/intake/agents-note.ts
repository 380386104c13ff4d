import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import { beginningOf, type Note, type OutboundMessage } from '#domain/case/message.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { internalNotification } from '#domain/notification/notification.ts';
import type { Given, MailFacts } from './mail-facts.ts';
import type { AnsweredNotice, Match } from './matching.ts';
import type { Writer } from './placement.ts';
import { type Memory, memoryOf } from './registration.ts';

/** An agent's answer to a mail that was for agents, written in one transaction. It stands beside the case and changes nothing of it. */
export interface AgentsNote {
  readonly memory: Memory;
  readonly note: Note;
  readonly event: CaseEvent;
  /** Tells the agent that nobody got it. */
  readonly notice: OutboundMessage | undefined;
}

const template = 'kept-as-note';
const longestNote = 16_000;

/**
 * The agent who answers a mail that went to agents, if it is one beyond doubt: a row of the lookup, proven by SES to be the
 * author, in answer to a mail that was no other agent's (CASE-08). Nobody else's answer is ever a note.
 */
export function agentAnswering(
  { notice }: Pick<Match, 'notice'>,
  { address, authentication, kind }: Writer,
  { agents }: Pick<Configuration, 'agents'>,
): Agent | undefined {
  if (!notice || kind !== 'human' || authentication !== 'passed') return undefined;
  const isAnothers = notice.to !== address && agents.some((agent) => agent.address === notice.to);
  return isAnothers ? undefined : agents.find((agent) => agent.active && agent.address === address);
}

/**
 * Keeps the answer as a note of the agent, with the mail itself as its file, and tells the agent that it went to nobody: a
 * customer never reads what was meant for colleagues. Who answers that mail is not told again, or two machines would never end.
 */
export function agentsNote(
  agent: Agent,
  about: Case,
  answered: AnsweredNotice,
  {
    newestText,
    receipt,
    rawSize,
    identity,
    configuration,
  }: Pick<MailFacts, 'newestText' | 'receipt' | 'rawSize' | 'identity' | 'configuration'>,
  { rawKey, attachments }: Pick<Given, 'rawKey' | 'attachments'>,
): AgentsNote {
  const { id } = identity;
  const at = receipt.receivedAt;
  const raw = { key: rawKey, name: 'mail.eml', contentType: 'message/rfc822', size: rawSize };
  const isOff = configuration.templates.some(({ name, active }) => name === template && !active);
  const isTold = !isOff && answered.template !== template;
  return {
    memory: memoryOf(identity, about.number, true),
    note: {
      direction: 'note',
      id,
      caseNumber: about.number,
      at,
      by: agent.address,
      body: beginningOf(newestText, longestNote).text,
      attachments: [...attachments, { ...raw, contentId: undefined, inline: false }],
    },
    event: caseEvent(about, { id, at, who: agent.address, messageId: id }, 'note-written', { version: undefined }),
    notice: isTold
      ? internalNotification(about, template, agent, { id: `${id}-${template}`, at }, configuration)
      : undefined,
  };
}
