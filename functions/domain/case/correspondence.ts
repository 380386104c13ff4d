import type { Configuration } from '#domain/configuration/configuration.ts';
import { authenticationOf } from '#domain/mail/authentication.ts';
import type { Classification } from '#domain/mail/automatic-mail.ts';
import { forwardersOf } from '#domain/mail/forwarders.ts';
import { isMailable } from '#domain/mail/mailable-address.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { isOfMachines, silenceReason } from '#domain/mail/silence-reason.ts';
import type { Correspondence } from './case.ts';
import { beginningOf, type InboundMessage } from './message.ts';

interface Writer {
  readonly mail: ReceivedMail;
  readonly receipt: Receipt;
  readonly classification: Classification;
  readonly configuration: Pick<Configuration, 'mailDomain'>;
  /** Why the mail is junk, if it is. */
  readonly junk: string | undefined;
}

/** Whom mail of a new case goes to: its writer, and who else the writer addressed (NOTE-03). */
export function correspondenceOf(
  { mail, receipt, junk, classification, configuration }: Writer,
  message: InboundMessage,
  participants: readonly string[],
  isSuppressed: boolean,
): Correspondence {
  const isProven = authenticationOf(mail, receipt) === 'passed';
  const forwarders = forwardersOf(mail, receipt);
  const isOther = (address: string) =>
    address !== mail.from?.address && isMailable(address) && !forwarders.has(address);
  const about = { kind: classification.kind, mailDomain: configuration.mailDomain, isSuppressed };
  return {
    customer: mail.from,
    others: isProven ? participants.filter(isOther) : [],
    isProven,
    silence: junk ?? silenceReason(mail, receipt, about),
    ...answered(message),
  };
}

/** Mail of the case answers the customer's newest; what a colleague writes does not change whom it goes to. */
export function answering(
  known: Correspondence,
  { mail, receipt }: Pick<Writer, 'mail' | 'receipt'>,
  message: InboundMessage,
): Correspondence {
  if (mail.from === undefined || mail.from.address !== known.customer?.address) return known;
  // Who writes like a person is one, though the first mail was a machine's.
  const { silence } = known;
  const isProven = known.isProven || authenticationOf(mail, receipt) === 'passed';
  return { ...known, isProven, silence: isOfMachines(silence) ? undefined : silence, ...answered(message) };
}

type Answered = Pick<Correspondence, 'subject' | 'messageId' | 'references' | 'at'>;

const keptReferences = 5;

/** How a mail is answered. */
export function answered(message: InboundMessage): Answered {
  const { subject, messageId, references, at } = message;
  return { subject: beginningOf(subject, 300).text, messageId, references: references.slice(-keptReferences), at };
}
