import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { InboundMessage } from '#domain/case/message.ts';
import type { StatusEntry } from '#domain/life/status-entry.ts';
import type { MailFacts } from './mail-facts.ts';

/**
 * What a mail leaves in the histories of its case and of the closed one that it continues (CASE-11).
 * @param entry missing when the case keeps its status.
 */
export function eventsOfMail(
  { writer, placement, isUnreadReport }: MailFacts,
  message: InboundMessage,
  written: Case,
  continued: Case | undefined,
  entry: StatusEntry | undefined,
): CaseEvent[] {
  const event = (what: CaseEvent['what'], more: Partial<CaseEvent> = {}): CaseEvent => ({
    caseNumber: message.caseNumber,
    id: `${message.id}-${what}`,
    at: message.at,
    who: writer.person?.address ?? 'postcase',
    what,
    from: undefined,
    to: undefined,
    messageId: message.id,
    version: written.version,
    ...more,
  });
  const unread = isUnreadReport ? [event('report-unread')] : [];
  if (placement.kind === 'join') return [event('message-joined'), ...unread, ...(entry ? [entry.event] : [])];
  return [
    event('registered'),
    ...unread,
    ...(continued
      ? [
          event('continued-in', {
            caseNumber: continued.number,
            to: String(message.caseNumber),
            version: continued.version + 1,
          }),
        ]
      : []),
  ];
}
