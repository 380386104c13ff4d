import { agentWords } from '#domain/case/agent-words.ts';
import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { mentionedIn } from '#domain/case/following.ts';
import type { Note, StoredAttachment } from '#domain/case/message.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';

/** One transaction holds them all. */
const mostMentioned = 30;

/**
 * An agent's note in a case: it stands beside the case and changes nothing of it, so it needs no version (CASE-08). Colleagues whom
 * it names follow the case from now on.
 * @throws Refusal change-wrong
 */
export function writtenNote(
  about: Case,
  { body, attachments }: { readonly body: string; readonly attachments: readonly StoredAttachment[] },
  cause: Cause,
  { agents }: { readonly agents: readonly Agent[] },
): CaseChange {
  const { id, at, who } = cause;
  const words = agentWords(body, 'A note');
  const note: Note = { direction: 'note', id, caseNumber: about.number, at, by: who, body: words, attachments };
  const event = caseEvent(about, { ...cause, messageId: id }, 'note-written', { version: undefined });
  const followings = mentionedIn(words, agents)
    .filter(({ address }) => address !== who)
    .slice(0, mostMentioned)
    .map(({ address }) => ({ caseNumber: about.number, who: address, since: at, mention: { at, by: who } }));
  return caseChange(about, { messages: [note], events: [event], followings });
}
