import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import type { Classification } from '#domain/mail/automatic-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { isOfMachines, silenceReason } from '#domain/mail/silence-reason.ts';
import { mostCopies, writable } from '#domain/mail/writer/co-addressees.ts';
import type { Writer } from '#domain/mail/writer/writer.ts';
import type { AnsweredMail, Case, Correspondence } from './case.ts';
import { beginningOf, type InboundMessage } from './message.ts';

interface Written {
  readonly mail: ReceivedMail;
  readonly receipt: Receipt;
  readonly writer: Writer;
  /** Who else got it and may know that we did. */
  readonly others: readonly string[];
  /** Those of them who wrote to us before, or belong to the customer's company. */
  readonly knownOthers: readonly string[];
  readonly classification: Classification;
  readonly configuration: Pick<Configuration, 'mailDomain' | 'mailboxes'>;
  readonly mailbox: Pick<Mailbox, 'forwarded'>;
  /** Why the mail is junk, if it is. */
  readonly junk: string | undefined;
}

/** Whom mail of a new case goes to: its writer, and who else the writer addressed (NOTE-03). */
export function correspondenceOf(written: Written, message: InboundMessage, isSuppressed: boolean): Correspondence {
  const { mail, receipt, writer, knownOthers, junk, classification, configuration, mailbox } = written;
  const isProven = writer.authentication === 'passed';
  const about = {
    kind: classification.kind,
    mailDomain: configuration.mailDomain,
    mailboxes: configuration.mailboxes,
    isSuppressed,
    forwarded: mailbox.forwarded,
    authentication: writer.authentication,
  };
  const others = isProven ? writable(written.others) : [];
  const known = isProven ? writable(knownOthers) : [];
  return {
    customer: writer.answersTo,
    ...(writer.via && { via: writer.via.address }),
    others,
    knownOthers: known,
    isProven,
    silence: junk ?? silenceReason({ ...mail, from: writer.answersTo }, receipt, about),
    ...answered(message),
    newest: writer.answersTo && {
      to: writer.answersTo,
      cc: isCrowd(written.others) ? known : others,
      ...answered(message),
    },
  };
}

/**
 * Mail of the case answers the customer's newest; what a colleague writes does not change whom it goes to. An agent answers
 * whoever wrote last, and those who got that mail, too (CASE-08).
 */
export function answering(
  { correspondence: known, participants }: Pick<Case, 'correspondence' | 'participants'>,
  written: Pick<Written, 'writer' | 'others'>,
  message: InboundMessage,
): Correspondence {
  const { writer } = written;
  const newest = newestOf(known, participants, written, message);
  if (writer.answersTo === undefined || writer.answersTo.address !== known.customer?.address)
    return { ...known, newest };
  // Who writes like a person is one, though the first mail was a machine's.
  const { silence } = known;
  const isProven = known.isProven || writer.authentication === 'passed';
  return { ...known, isProven, silence: isOfMachines(silence) ? undefined : silence, ...answered(message), newest };
}

/** A mail to so many is no talk among those who take part. */
function isCrowd(others: readonly string[]): boolean {
  return others.length > mostCopies;
}

/** A sender who is not proven names nobody whom we would write to, but those who take part already. */
function newestOf(
  { customer, newest }: Correspondence,
  participants: readonly string[],
  { writer, others }: Pick<Written, 'writer' | 'others'>,
  message: InboundMessage,
): AnsweredMail | undefined {
  const { answersTo: to, authentication } = writer;
  if (!to) return newest;
  const mayName = authentication === 'passed' && !isCrowd(others);
  const addressed = mayName ? others : others.filter((one) => participants.includes(one));
  // Of a blind copy the customer does not know either.
  const all = others.length > 0 && customer ? [customer.address, ...addressed] : addressed;
  const cc = [...new Set(all)].filter((address) => address !== to.address);
  return { to, cc: writable(cc), ...answered(message) };
}

/** How a mail is answered. */
export function answered(message: InboundMessage): Omit<AnsweredMail, 'to' | 'cc'> {
  const { subject, messageId, references, at } = message;
  return { subject: beginningOf(subject, 300).text, messageId, references: references.slice(-keptReferences), at };
}

const keptReferences = 5;
