import type { Case } from '#domain/case/case.ts';
import { beginningOf, type InboundMessage, type Note, type OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import type { Given } from '#domain/intake/mail-facts.ts';
import type { MailIdentity } from '#domain/intake/mail-identity.ts';
import { registeredMessage } from '#domain/intake/registered-message.ts';
import { classify } from '#domain/mail/automatic-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import type { OldMessage } from './old-case.ts';

/** What is needed to make a message of the bytes of an old one. */
export interface ImportedFacts {
  readonly about: Case;
  readonly old: OldMessage;
  readonly mail: ReceivedMail;
  readonly rawSize: number;
  /** What was newly written in it. */
  readonly newestText: string;
  readonly identity: MailIdentity;
  readonly receipt: Receipt;
  readonly configuration: Configuration;
}

/** What agents wrote stands in the item of its message: far below the 400 KB that it may have, whatever the letters. */
const longestBody = 50_000;

/** A message of another system, as if it had come or left at its time; nothing follows from it. */
export function importedMessage(
  facts: ImportedFacts,
  stored: Pick<Given, 'rawKey' | 'attachments'>,
): InboundMessage | OutboundMessage | Note {
  if (facts.old.direction === 'in') return received(facts, stored);
  const { about, old, mail, rawSize, identity } = facts;
  const { text: body, cut } = beginningOf(mail.text, longestBody);
  const raw = { key: stored.rawKey, name: 'mail.eml', contentType: 'message/rfc822', size: rawSize };
  // Tables and pictures are not in the words: whoever needs them has the mail as it was.
  const isLess = cut || !mail.complete || /<(?:table|img)\b/i.test(mail.html ?? '');
  const written = {
    id: identity.id,
    caseNumber: about.number,
    at: old.at,
    body,
    attachments: [...stored.attachments, ...(isLess ? [{ ...raw, contentId: undefined, inline: false }] : [])],
  };
  if (old.direction === 'note') return { ...written, direction: 'note', by: old.by ?? 'postcase' };
  const [to = about.correspondence.customer ?? { address: '', name: '' }, ...more] = mail.to;
  return {
    ...written,
    direction: 'out',
    delivery: 'sent',
    by: old.by,
    template: undefined,
    language: about.language,
    mailbox: about.mailbox,
    to,
    cc: [...more, ...mail.cc].map(({ address }) => address).slice(0, 50),
    subject: beginningOf(mail.subject, 998).text,
    inReplyTo: mail.inReplyTo[0],
    references: mail.references.slice(-10),
  };
}

function received(facts: ImportedFacts, stored: Pick<Given, 'rawKey' | 'attachments'>): InboundMessage {
  const { about, mail, receipt, configuration, identity } = facts;
  const isCustomers = mail.from !== undefined && mail.from.address === about.correspondence.customer?.address;
  const customer = isCustomers && about.customerId ? { id: about.customerId, accountId: about.accountId } : undefined;
  const given = { ...stored, caseNumber: about.number, newId: () => identity.id };
  return registeredMessage(
    {
      ...facts,
      mailbox: mailboxNamed(about.mailbox, configuration.mailboxes),
      classification: classify(mail, receipt, { forwarded: false }),
      junk: undefined,
      identity: { ...identity, before: [], sharedWith: undefined },
      placement: {
        kind: 'join',
        found: about,
        attempts: [],
        unverified: undefined,
        ...{ reopens: false, thanks: false, isForAgents: false },
      },
      writer: { person: mail.from, answersTo: mail.from, via: undefined, authentication: 'unknown' },
      others: [],
      knownOthers: [],
      customer: undefined,
      account: undefined,
    },
    given,
    { customer, newCustomer: undefined, newAccount: undefined },
  );
}
