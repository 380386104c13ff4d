import type { Case } from '#domain/case/case.ts';
import { accountDomainOf } from '#domain/case/customer.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import { inboxOf } from '#domain/configuration/blocklist.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import { registeredDomain } from '#domain/words/registered-domain.ts';

/** A limit of the hour's automatic mail (MAIL-17): to one inbox, for one sender's domain, to who is not known, in all. */
export type MailLimit = 'recipient' | 'domain' | 'newcomers' | 'total';

/** What an automatic mail to one address is counted for. */
export interface MailToll {
  /** Names the mail: it counts once, however often it is tried. */
  readonly mail: string;
  readonly inbox: string;
  /** The recipient's company, by its domain; the inbox itself where anybody opens one. */
  readonly company: string;
  /** The same of who sent the mail that is answered: the customer, or who named one; undefined for mail to agents. */
  readonly causedBy: string | undefined;
  /** Whether that customer is proven: what others write in their name uses up nothing of theirs. */
  readonly isProven: boolean;
  /** Whether the recipient is, and wrote to us before this. */
  readonly isKnown: boolean;
  /** Whether it is the proven customer's own mail, no copy: it waits, also for a newcomer. */
  readonly isOwed: boolean;
  readonly limits: Readonly<Record<MailLimit, number>>;
}

/** A group's address is told of many cases; a loop with it must end all the same. */
const moreForAgents = 10;
/** So many of these tell of mail from outside, where somebody could write all day: what else agents hear of keeps its room. */
const ofMailForAgents = 3;
/** What is remembered of a domain's hour stays far below the 400 KB of an item. */
const mostOfOneDomain = 5000;

/**
 * @param provenAt when the first proven mail came from the address.
 * @param message one of ours that nobody wrote by hand.
 */
export function tollOf(
  address: string,
  provenAt: string | undefined,
  message: OutboundMessage,
  { correspondence }: Pick<Case, 'correspondence'>,
  { settings, templates }: Pick<Configuration, 'settings' | 'templates'>,
): MailToll {
  const { caseNumber, at, id, template, ofMail } = message;
  const { publicMailDomains } = settings;
  const isForAgents = isInternal(template, templates);
  const isProven = isForAgents || correspondence.isProven;
  return {
    mail: `${caseNumber} ${at} ${id}`,
    inbox: inboxOf(address),
    company: companyOf(address, publicMailDomains),
    causedBy: isForAgents ? undefined : companyOf(senderOf(correspondence) ?? address, publicMailDomains),
    isProven,
    isOwed: isForAgents || (isProven && address === correspondence.customer?.address),
    // What anybody from outside can cause is of the newcomers' share, so that customers keep theirs.
    isKnown: isForAgents ? ofMail !== true : isProven && provenAt !== undefined && provenAt < at,
    limits: limitsOf(settings, isForAgents ? (ofMail ? ofMailForAgents : moreForAgents) : 1),
  };
}

/** What a mail is counted for that somebody sends to themselves to look at it. */
export function testToll(address: string, id: string, { settings }: Pick<Configuration, 'settings'>): MailToll {
  const counted = {
    inbox: inboxOf(address),
    company: companyOf(address, settings.publicMailDomains),
    causedBy: undefined,
  };
  return {
    mail: `test ${id}`,
    ...counted,
    ...{ isProven: true, isKnown: true, isOwed: false },
    limits: limitsOf(settings, 1),
  };
}

/**
 * Whether a mail that met a limit goes out later. What a recipient gets too much of never does, or no loop would end; nor does what
 * could be a forger's, or a copy to a stranger.
 */
export function mayWait(limit: MailLimit, { isKnown, isOwed }: Pick<MailToll, 'isKnown' | 'isOwed'>): boolean {
  return { recipient: false, domain: isKnown, newcomers: isOwed, total: isKnown || isOwed }[limit];
}

function limitsOf(
  {
    automaticMailPerRecipientAndHour: perRecipient,
    automaticMailPerHour: total,
    domainShareOfAutomaticMail: domainShare,
    newcomersShareOfAutomaticMail: newcomersShare,
  }: Configuration['settings'],
  times: number,
): MailToll['limits'] {
  const share = (percent: number) => Math.ceil((total * percent) / 100);
  return {
    recipient: perRecipient * times,
    // A company gets no less than one of its people.
    domain: Math.min(Math.max(share(domainShare), perRecipient), mostOfOneDomain),
    newcomers: share(newcomersShare),
    total,
  };
}

/** Whoever names people may name as many as they like. */
function senderOf({ customer, via, isProven }: Case['correspondence']): string | undefined {
  return isProven ? customer?.address : (via ?? customer?.address);
}

/** All that one owner may make up addresses in: the domain that was bought, subdomains included. */
function companyOf(address: string, publicMailDomains: string): string {
  const inbox = inboxOf(address);
  const domain = accountDomainOf(inbox, publicMailDomains);
  return domain === undefined ? inbox : registeredDomain(domain);
}
