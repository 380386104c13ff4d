import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Delivery, OutboundMessage } from '#domain/case/message.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** sent: the addressee has it · again: it is to be sent once more */
export type Settlement = 'sent' | 'again';

/** Of these nobody knows, or SES would not take them: somebody may know that the addressee has what they say. */
const inDoubt: readonly Delivery[] = ['uncertain', 'refused'];
/** These are not with their addressee: somebody has mended why. */
const lost: readonly Delivery[] = ['unsent', 'limited', 'suppressed', 'undelivered'];

/**
 * An agent says what became of a mail of which nobody knew, or that SES refused, or sends again one that did not arrive (NOTE-06, MAIL-16,
 * MAIL-17). What is sent again is another message: the old one stays in the history.
 * @throws Refusal change-wrong
 */
export function settledMail(about: Case, message: OutboundMessage, settlement: Settlement, cause: Cause): CaseChange {
  const { caseNumber, at, id, delivery } = message;
  const maySay = inDoubt.includes(delivery);
  if (!maySay && !(settlement === 'again' && lost.includes(delivery)))
    throw new Refusal('change-wrong', `A mail that is ${delivery} cannot be settled so.`);
  const to = settlement === 'again' ? 'resent' : 'sent';
  // It came back from its addressee: those who got copies have theirs.
  const cc = delivery === 'undelivered' ? [] : message.cc;
  const told = { from: delivery, to, version: undefined };
  return caseChange(about, {
    messages: settlement === 'again' ? [{ ...message, cc, id: cause.id, at: cause.at, delivery: 'queued' }] : [],
    events: [caseEvent(about, { ...cause, messageId: id }, 'mail-settled', told)],
    revision: { kind: 'delivery', key: { caseNumber, at, id }, from: delivery, to },
  });
}
