import { isSigned, type SigningKeys, sign } from './signing.ts';

/** What an id or address claims to be a token of a case, before its signature is checked. */
export interface CaseToken {
  readonly caseNumber: number;
  readonly signature: string;
}

/** Whom a mail of ours is written for: answers to mail for agents are no customer's, whoever writes them. */
export type Audience = 'customer' | 'agent';

/** Tokens of both look the same; only their signatures tell them apart, so that none can be made of the other. */
const purposes: Readonly<Record<Audience, string>> = { customer: 'case', agent: 'case-for-agents' };

/** Message-ID, without brackets, that names a case in the References of our mails (MAIL-07). */
export function caseAnchor(
  keys: SigningKeys,
  caseNumber: number,
  mailDomain: string,
  audience: Audience = 'customer',
): string {
  return `case.${caseNumber}.${sign(keys, purposes[audience], String(caseNumber))}@${mailDomain}`;
}

/** Address whose plus-part names a case: `support+42.k3…@domain` (MAIL-07). */
export function replyAddress(
  keys: SigningKeys,
  caseNumber: number,
  mailbox: string,
  audience: Audience = 'customer',
): string {
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, at)}+${caseNumber}.${sign(keys, purposes[audience], String(caseNumber))}${mailbox.slice(at)}`;
}

/** Token in a Message-ID without brackets, if it has the form of an anchor of this mail domain. */
export function tokenInAnchor(messageId: string, mailDomain: string): CaseToken | undefined {
  return token(/^case\.(\d{1,15})\.([a-z2-7]{1,64})@(.+)$/i.exec(messageId), mailDomain);
}

/** Token in a plus-address of this mail domain. */
export function tokenInAddress(address: string, mailDomain: string): CaseToken | undefined {
  return token(/^[^+@]+\+(\d{1,15})\.([a-z2-7]{1,64})@(.+)$/i.exec(address), mailDomain);
}

/**
 * Whether this install signed the token, with any of its keys. A token of a case names no key: five letters more would leave
 * a mailbox 28 characters before its `@`, and who writes a mail never learns how long its reading took.
 */
export function isGenuine(keys: SigningKeys, token: CaseToken): boolean {
  return audienceOf(keys, token) !== undefined;
}

/** Whom the mail was written for that the token stood in; undefined when this install did not sign it. */
export function audienceOf(keys: SigningKeys, { caseNumber, signature }: CaseToken): Audience | undefined {
  return (['customer', 'agent'] as const).find((one) => isSigned(keys, purposes[one], String(caseNumber), signature));
}

/**
 * The case that a mail of ours names by a signature, in its anchor or its reply address; undefined when it has none that is
 * genuine. Only who had the mail in hand knows it.
 */
export function caseNumberSigned(
  keys: SigningKeys,
  mail: { readonly references: readonly string[]; readonly replyAddresses: readonly string[] },
  mailDomain: string,
): number | undefined {
  const tokens = [
    ...mail.references.map((id) => tokenInAnchor(id, mailDomain)),
    ...mail.replyAddresses.map((address) => tokenInAddress(address, mailDomain)),
  ].filter((one) => one !== undefined);
  return tokens.slice(0, mostTokens).find((one) => isGenuine(keys, one))?.caseNumber;
}

/** Bounds on the work that a mail may make: each takes an HMAC for every key. */
const mostTokens = 10;

function token(match: RegExpExecArray | null, mailDomain: string): CaseToken | undefined {
  const [, digits, signature, domain] = match ?? [];
  if (digits === undefined || signature === undefined || domain?.toLowerCase() !== mailDomain) return undefined;
  return { caseNumber: Number(digits), signature };
}
