import { agentLine, agentWords } from '#domain/case/agent-words.ts';
import { answeredSubject } from '#domain/case/answered-subject.ts';
import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import { printCaseNumber, withNumberOnce } from '#domain/case/case-number.ts';
import type { Cause } from '#domain/case/cause.ts';
import { lastWord } from '#domain/case/last-word.ts';
import { beginningOf, type OutboundMessage, type StoredAttachment } from '#domain/case/message.ts';
import { participants } from '#domain/case/participants.ts';
import { agentName } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { addresseesOf } from '#domain/notification/addressees.ts';
import { senderOf } from '#domain/notification/notification.ts';
import { Refusal } from '#domain/words/refusal.ts';

export interface Forward {
  /** Markdown: the agent's words and what they pass on. */
  readonly body: string;
  readonly to: string | undefined;
  readonly cc: readonly string[];
  /** `Fwd:` and the subject of the case when undefined. */
  readonly subject: string | undefined;
  readonly attachments: readonly StoredAttachment[];
}

const longestSubject = 250;
const longestRepeatedSubject = 180;

/**
 * Something of a case goes to a third person. They take part from then on, so that their answer is believed; the customer still
 * waits for theirs.
 * @throws Refusal
 */
export function forwardedMessage(
  about: Case,
  { body, to, cc, subject, attachments }: Forward,
  { id, at, who }: Cause,
  configuration: Configuration,
): CaseChange {
  if (to === undefined) throw new Refusal('customer-unknown', 'Say whom to forward it to.');
  const message: OutboundMessage = {
    direction: 'out',
    id,
    caseNumber: about.number,
    at,
    delivery: 'queued',
    by: who,
    template: undefined,
    body: agentWords(body, 'A message'),
    language: about.language,
    mailbox: senderOf(about, configuration),
    ...addresseesOf(about, { to, cc }, configuration),
    subject:
      subject === undefined ? forwardSubject(about, configuration) : agentLine(subject, 'A subject', longestSubject),
    inReplyTo: undefined,
    references: [],
    attachments,
  };
  const after: Case = {
    ...about,
    lastWordAt: at,
    last: lastWord({ by: 'agent', who: agentName(who, configuration), text: message.body ?? '', at }),
    participants: participants(about.participants, [message.to.address, ...message.cc]),
    version: about.version + 1,
  };
  const event = caseEvent(after, { id, at, who, messageId: id }, 'message-forwarded', { to: message.to.address });
  return caseChange(about, { after, messages: [message], events: [event] });
}

/** `Fwd: Printer [SR-00000001]` */
function forwardSubject({ number, subject }: Case, { settings }: Configuration): string {
  const said = beginningOf(answeredSubject(subject, settings.caseNumberMask), longestRepeatedSubject).text;
  const line = ['Fwd:', said, `[${printCaseNumber(settings.caseNumberMask, number)}]`].filter(Boolean).join(' ');
  return withNumberOnce(line, number, settings.caseNumberMask);
}
