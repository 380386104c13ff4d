import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** sent: the addressee has it · again: it is to be sent once more */
export type Settlement = 'sent' | 'again';

/**
 * An agent says what became of a mail of which nobody knew, or that SES refused (NOTE-06). What is sent again is another
 * message: the old one stays in the history.
 * @throws Refusal change-wrong
 */
export function settledMail(about: Case, message: OutboundMessage, settlement: Settlement, cause: Cause): CaseChange {
  const { caseNumber, at, id, delivery } = message;
  if (delivery !== 'uncertain' && delivery !== 'refused')
    throw new Refusal(
      'change-wrong',
      `Only a mail that is uncertain or refused can be settled. This one is ${delivery}.`,
    );
  const to = settlement === 'again' ? 'resent' : 'sent';
  const told = { from: delivery, to, version: undefined };
  return caseChange(about, {
    messages: settlement === 'again' ? [{ ...message, id: cause.id, at: cause.at, delivery: 'queued' }] : [],
    events: [caseEvent(about, { ...cause, messageId: id }, 'mail-settled', told)],
    revision: { kind: 'delivery', key: { caseNumber, at, id }, from: delivery, to },
  });
}
