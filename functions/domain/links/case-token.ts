import { isSigned, type SigningKeys, sign } from './signing.ts';

/** What an id or address claims to be a token of a case, before its signature is checked. */
export interface CaseToken {
  readonly caseNumber: number;
  readonly signature: string;
}

const purpose = 'case';

/** Message-ID, without brackets, that names a case in the References of our mails (MAIL-07). */
export function caseAnchor(keys: SigningKeys, caseNumber: number, mailDomain: string): string {
  return `case.${caseNumber}.${sign(keys, purpose, String(caseNumber))}@${mailDomain}`;
}

/** Address whose plus-part names a case: `support+42.k3…@domain` (MAIL-07). */
export function replyAddress(keys: SigningKeys, caseNumber: number, mailbox: string): string {
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, at)}+${caseNumber}.${sign(keys, purpose, String(caseNumber))}${mailbox.slice(at)}`;
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
export function isGenuine(keys: SigningKeys, { caseNumber, signature }: CaseToken): boolean {
  return isSigned(keys, purpose, String(caseNumber), signature);
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
