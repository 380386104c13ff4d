import { isOfMachines } from './acknowledgement.ts';
import type { Case, Correspondence } from './case.ts';
import { type CaseChange, caseChange } from './case-change.ts';
import { caseEvent } from './case-event.ts';
import { answered } from './correspondence.ts';
import type { InboundMessage } from './message.ts';
import { participants } from './participants.ts';
import { Refusal } from './refusal.ts';
import type { Cause } from './status-entry.ts';

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
  if (message.from?.address !== correspondence.customer?.address) return correspondence;
  const { silence } = correspondence;
  return {
    ...correspondence,
    isProven: true,
    silence: isOfMachines(silence) ? undefined : silence,
    ...(message.at >= (correspondence.at ?? '') && answered(message)),
  };
}
