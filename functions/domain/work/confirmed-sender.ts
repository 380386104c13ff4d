import type { Case, Correspondence } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { answered } from '#domain/case/correspondence.ts';
import type { InboundMessage } from '#domain/case/message.ts';
import { participants } from '#domain/case/participants.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { isOfMachines } from '#domain/mail/silence-reason.ts';
import { Refusal } from '#domain/words/refusal.ts';

/**
 * An agent vouches for the sender of an unverified message: they take part in the case from then on, and mail of the case
 * answers the message if the customer wrote it (MAIL-11).
 * @throws Refusal change-wrong
 */
export function confirmedSender(about: Case, message: InboundMessage, cause: Cause): CaseChange {
  const { from, unverified, caseNumber, at, id } = message;
  if (!unverified) throw new Refusal('change-wrong', 'The sender of this message is not in doubt.');
  if (!from) throw new Refusal('change-wrong', 'The message names no sender who could be confirmed.');
  const isPerson = message.kind === 'human';
  const after: Case = {
    ...about,
    participants: isPerson ? participants(about.participants, [from.address]) : about.participants,
    correspondence: isPerson ? vouched(about, message) : about.correspondence,
    version: about.version + 1,
  };
  return caseChange(about, {
    after,
    events: [caseEvent(after, { ...cause, messageId: id }, 'sender-confirmed', { to: from.address })],
    revision: { kind: 'confirmed', key: { caseNumber, at, id }, doubt: unverified },
  });
}

function vouched({ correspondence }: Case, message: InboundMessage): Correspondence {
  const { silence, customer } = correspondence;
  const isNewest = message.at >= (correspondence.newest?.at ?? correspondence.at ?? '');
  const ofCustomer = message.from?.address === customer?.address;
  // Who was in doubt is answered alone, beside the customer: whom else they wrote to they alone say.
  const copies = ofCustomer || !customer ? [] : [customer.address];
  const newest =
    isNewest && message.from ? { to: message.from, cc: copies, ...answered(message) } : correspondence.newest;
  if (!ofCustomer) return { ...correspondence, newest };
  return {
    ...correspondence,
    isProven: true,
    silence: isOfMachines(silence) ? undefined : silence,
    ...(message.at >= (correspondence.at ?? '') && answered(message)),
    newest,
  };
}
