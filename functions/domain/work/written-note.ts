import { agentWords } from '#domain/case/agent-words.ts';
import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Note, StoredAttachment } from '#domain/case/message.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';

/**
 * An agent's note in a case: it stands beside the case and changes nothing of it, so it needs no version (CASE-08).
 * @throws Refusal change-wrong
 */
export function writtenNote(
  about: Case,
  { body, attachments }: { readonly body: string; readonly attachments: readonly StoredAttachment[] },
  cause: Cause,
): CaseChange {
  const { id, at, who } = cause;
  const words = agentWords(body, 'A note');
  const note: Note = { direction: 'note', id, caseNumber: about.number, at, by: who, body: words, attachments };
  const event = caseEvent(about, { ...cause, messageId: id }, 'note-written', { version: undefined });
  return caseChange(about, { messages: [note], events: [event] });
}
