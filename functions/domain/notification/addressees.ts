import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isMailable } from '#domain/mail/mailable-address.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** With the one it goes to, far below the 50 addressees of SES. */
const mostCopies = 20;

export interface Addressees {
  readonly to: MailAddress;
  readonly cc: readonly string[];
}

/**
 * Whom an agent's mail goes to: the customer, unless the agent says otherwise (CASE-08).
 * @throws Refusal customer-unknown when there is nobody, change-wrong for an address that cannot be written to.
 */
export function addresseesOf(
  { correspondence: { customer } }: Case,
  { to, cc }: { readonly to: string | undefined; readonly cc: readonly string[] },
  { mailDomain }: Configuration,
): Addressees {
  const given = to === undefined ? undefined : checked(to, mailDomain);
  const addressee = given === undefined || given === customer?.address ? customer : { address: given, name: '' };
  if (!addressee) throw new Refusal('customer-unknown', 'The case has no customer to write to: say whom.');
  checked(addressee.address, mailDomain);
  const copies = [...new Set(cc.map((address) => checked(address, mailDomain)))];
  const others = copies.filter((address) => address !== addressee.address);
  if (others.length > mostCopies)
    throw new Refusal('change-wrong', `Copies may go to ${mostCopies} addresses, not to ${others.length}.`);
  return { to: addressee, cc: others };
}

function checked(text: string, mailDomain: string): string {
  const address = text.trim().toLowerCase();
  if (!address.includes('@')) throw new Refusal('change-wrong', `"${text}" is no mail address.`);
  if (!isMailable(address)) throw new Refusal('change-wrong', `SES sends no mail to "${text}".`);
  // All mail of the domain comes to Postcase: it would become a message or a case again.
  if (address.endsWith(`@${mailDomain}`))
    throw new Refusal('change-wrong', `${address} is an address of ours: mail to it would come back.`);
  return address;
}
