import type { BouncedRecipient } from '#domain/mail/bounce/bounced-recipient.ts';
import type { Complaint } from '#domain/mail/bounce/complaint-report.ts';
import type { ReturnedMail } from '#domain/mail/bounce/returned-mail.ts';
import { first, withoutComments } from '../header-fields.ts';
import type { ReceivedMail } from '../received-mail.ts';
import { readComplaint } from './complaint-report.ts';
import { recipientsIn, reportBlocks, textAboveReport } from './delivery-report.ts';
import { hasReturned, returnedMail } from './returned-mail.ts';
import { copyInText, recipientsInText, recipientsOf, wordsOfBounce } from './text-bounce.ts';
import { verdictOn } from './verdict.ts';

/** What became of a mail of ours, as a mail system reports it. */
export interface Bounce {
  /** By the address that we wrote to. Empty when the report names nobody. */
  readonly recipients: readonly BouncedRecipient[];
  readonly original: ReturnedMail;
  /** Set when a recipient called our mail spam; then nothing failed. */
  readonly complaint: Complaint | undefined;
}

const systemNames = /^[\s<"']{0,5}(?:mailer-?daemon|mail-?daemon|mdaemon|mmdf|bounce-?handler)(?:[+@>"'\s-]|$)/i;

/** What Italy's certified mail says of a mail that was not delivered, or not taken in the first place. */
const undeliveredCertified = /^(?:preavviso-)?errore-consegna$|^non-accettazione$|^rilevazione-virus$/i;

/**
 * Reads a bounce (RFC 3464, QSBMF, free text) or a complaint (RFC 5965); undefined for any other mail (MAIL-16).
 * `noSender`: whether its envelope had no sender; without it, Return-Path says so.
 */
export function readBounce(mail: ReceivedMail, noSender = false): Bounce | undefined {
  const complaint = readComplaint(mail);
  if (complaint !== undefined) {
    const original = returnedMail(mail, complaint.fields);
    const addresses = complaint.complaint.addresses;
    return {
      recipients: [],
      original,
      complaint: { ...complaint.complaint, addresses: addresses.length > 0 ? addresses : original.recipients },
    };
  }
  if (bounceEvidence(mail, noSender).length === 0) return undefined;
  const [about, ...each] = reportBlocks(mail);
  const reported = withReasons(recipientsIn(each), mail);
  const original = returnedMail(mail, about ?? new Map());
  const named = reported.length > 0 ? reported : recipientsInText(mail);
  // Whom the mail that came back was written to, when nobody else is named and a single one was.
  const recipients =
    named.length > 0 || each.length > 0 || original.recipients.length !== 1
      ? named
      : recipientsOf(original.recipients, mail);
  return { recipients, original, complaint: undefined };
}

/** Reports that say no reason, with the one that their text says beside the address. */
function withReasons(reported: readonly BouncedRecipient[], mail: ReceivedMail): readonly BouncedRecipient[] {
  if (!reported.some(lacksReason)) return reported;
  const inText = new Map(
    recipientsInText({ ...mail, text: textAboveReport(mail.text) }).map((one) => [one.address, one]),
  );
  return reported.map((one) => {
    const diagnostic = lacksReason(one) ? (inText.get(one.address)?.diagnostic ?? '') : '';
    if (diagnostic === '') return one;
    // A comment behind the status was weighed, too.
    const words = one.evidence.filter((said) => said.startsWith('"')).join(' ');
    const { permanent, evidence } = verdictOn(one.status, `${diagnostic} ${words}`);
    return { ...one, permanence: permanent ? 'hard' : 'soft', evidence, diagnostic };
  });
}

function lacksReason({ action, diagnostic }: BouncedRecipient): boolean {
  return action === 'failed' && diagnostic === '';
}

/** Why a mail counts as a bounce; empty when it is none. `noSender`: whether its envelope had no sender. */
export function bounceEvidence(mail: ReceivedMail, noSender: boolean): readonly string[] {
  const evidence: string[] = [];
  const type = first(mail.headers, 'content-type').slice(0, 1000);
  const report = reportType(type);
  if (report === 'delivery-status') evidence.push('Content-Type: multipart/report; report-type=delivery-status');
  const complaint = readComplaint(mail);
  if (complaint !== undefined) evidence.push(`Feedback-Type: ${complaint.complaint.type}`);
  if (mail.headers.has('x-failed-recipients')) evidence.push('X-Failed-Recipients');
  const certified = first(mail.headers, 'x-ricevuta').slice(0, 80);
  if (undeliveredCertified.test(certified)) evidence.push(`X-Ricevuta: ${certified}`);
  const sender = mail.from?.address ?? '';
  // Some write a name alone.
  const system = systemNames.test(sender) || (mail.from === undefined && systemNames.test(first(mail.headers, 'from')));
  if (system) evidence.push(`From: ${(sender || first(mail.headers, 'from')).slice(0, 80)}`);
  if (report === undefined || report === '') {
    const returnPath = first(mail.headers, 'return-path');
    const fromNobody = noSender || returnPath === '<>' || systemNames.test(returnPath);
    const reports = reportBlocks(mail).some((block) => block.has('action'));
    const words = wordsOfBounce(mail, system, fromNobody);
    const isPostmasters = /^postmaster@/i.test(sender);
    // A postmaster may be a person, who needs more than one sign.
    const certain =
      system ||
      fromNobody ||
      report === '' ||
      (isPostmasters &&
        (reports || ((hasReturned(mail) || copyInText(mail.text) !== '') && words?.startsWith('Subject:') === true)));
    if (certain && words !== undefined) evidence.push(words);
    else if (certain && reports) evidence.push('message/delivery-status');
  }
  return evidence;
}

/** report-type of a multipart/report: '' when it is left out, undefined when the mail is none. */
function reportType(contentType: string): string | undefined {
  if (!/^multipart\/report\b/i.test(withoutComments(contentType))) return undefined;
  return /;\s{0,20}report-type\s{0,5}=\s{0,5}"?([a-z-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase() ?? '';
}

/** What a mail is told by, and what each of its recipients was judged by (MAIL-16). */
export function evidenceWithVerdicts(evidence: readonly string[], { recipients }: Bounce): readonly string[] {
  const verdicts = recipients
    .filter(({ permanence }) => permanence !== undefined)
    .map((one) => `${one.address} fails ${one.permanence}: ${one.evidence.join(', ')}`);
  return [...evidence, ...verdicts];
}
