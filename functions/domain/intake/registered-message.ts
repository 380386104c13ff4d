import { beginningOf, type InboundMessage, type StoredAttachment } from '#domain/case/message.ts';
import { mostParticipants } from '#domain/case/participants.ts';
import { withPictureNames } from '#domain/case/picture-names.ts';
import type { Given, MailFacts } from '#domain/intake/mail-facts.ts';
import { warningIn } from '#domain/mail/encrypted-mail.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import type { Language } from '#domain/words/language.ts';
import { languageOf, languageOfCustomer } from './case-language.ts';
import type { People } from './new-people.ts';
import type { Placement } from './placement.ts';

// Together these keep a message far below the 400 KB of a DynamoDB item, whatever the mail.
const keptReferences = 10;
const longestId = 998;
const mostWarnings = 20;
/** Further ones are in the raw mail, which is then an attachment itself. */
export const mostAttachments = 100;

/** The message that a mail is from now on, far below the size that a stored item may have. */
export function registeredMessage(facts: MailFacts, given: Given, { customer }: People): InboundMessage {
  const { mail, receipt, rawSize, identity, placement, classification, writer } = facts;
  const raw = { key: given.rawKey, name: 'mail.eml', contentType: 'message/rfc822', size: rawSize };
  return {
    direction: 'in',
    id: identity.id,
    caseNumber: given.caseNumber,
    at: receipt.receivedAt,
    from: writer.person,
    via: writer.via,
    to: mail.to.map(({ address }) => address).slice(0, mostParticipants),
    cc: mail.cc.map(({ address }) => address).slice(0, mostParticipants),
    subject: subjectOf(facts),
    ...newestOf(facts, given.attachments),
    hasHtml: mail.html !== undefined,
    rawKey: given.rawKey,
    messageId: mail.messageId && beginningOf(mail.messageId, longestId).text,
    references: mail.references.filter(({ length }) => length <= longestId).slice(-keptReferences),
    customerId: customer?.id,
    accountId: customer?.accountId,
    attachments:
      isUnreadable(mail) || mail.attachments.length > mostAttachments
        ? [...given.attachments.map(bounded), { ...raw, contentId: undefined, inline: false }]
        : given.attachments.map(bounded),
    warnings: warningsOf(facts),
    infected: receipt.virus === 'FAIL',
    kind: isThanks(placement) ? 'thanks' : classification.kind,
    evidence: classification.evidence.slice(0, mostWarnings).map((sign) => beginningOf(sign, 200).text),
    unverified: placement.unverified,
    shownFrom: undefined,
    matching: placement.attempts,
  };
}

/** Of what is forwarded, when it is that. */
export function subjectOf({ mail, forward }: MailFacts): string {
  return forward?.subject ?? mail.subject;
}

/** Of the case that the mail joins or makes. */
export function languageOfCase(facts: MailFacts): Language {
  const { placement, mailbox, newestText, configuration } = facts;
  if (placement.kind === 'join') return placement.found.language;
  return (
    languageOfCustomer(facts.customer?.language, configuration) ??
    languageOf(mailbox, `${subjectOf(facts)}\n${newestText}`, configuration)
  );
}

function warningsOf(facts: MailFacts): readonly string[] {
  const { mail, identity } = facts;
  const language = languageOfCase(facts);
  const shared =
    identity.sharedWith === undefined
      ? []
      : [`Another mail came with the same Message-ID, see case ${identity.sharedWith}: this one says something else.`];
  return [...shared, ...mail.warnings.map((warning) => warningIn(language, warning))]
    .slice(0, mostWarnings)
    .map((warning) => beginningOf(warning, 300).text);
}

const longestContentId = 300;

/** No `cid:` of the markup names an id that is longer than lines of mail are. */
function bounded(attachment: StoredAttachment): StoredAttachment {
  const { contentId = '' } = attachment;
  return contentId.length > longestContentId ? { ...attachment, contentId: undefined } : attachment;
}

function newestOf(
  { mail, newestText }: MailFacts,
  files: readonly StoredAttachment[],
): Pick<InboundMessage, 'text' | 'cut'> {
  const { text } = beginningOf(withPictureNames(newestText, files));
  return { text, cut: text.length < withPictureNames(mail.text.trim(), files).length };
}

/** Something is missing, and the parser says what: somebody's mail client may read what we cannot (MAIL-05). */
function isUnreadable({ complete, text, warnings }: ReceivedMail): boolean {
  return !complete || (text.trim() === '' && warnings.length > 0);
}

function isThanks(placement: Placement): boolean {
  return placement.kind === 'join' && placement.thanks;
}
