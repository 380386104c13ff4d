import type { Case } from '#domain/case/case.ts';
import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isMailable } from '#domain/mail/mailable-address.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { mostCopies } from '#domain/mail/writer/co-addressees.ts';
import { Refusal } from '#domain/words/refusal.ts';

export interface Addressees {
  readonly to: MailAddress;
  readonly cc: readonly string[];
}

/** Said where nobody can be written to. */
export const noAddress = 'No mail address of the customer is known: add it to the case.';

/**
 * Whom an agent's mail goes to: who wrote last and all who got that mail, unless the agent says otherwise (CASE-08). An agent who
 * names the addressee or the copies has named them all.
 * @throws Refusal customer-unknown when there is nobody, change-wrong for an address that cannot be written to.
 */
export function addresseesOf(
  { correspondence: { customer, newest } }: Case,
  { to, cc: named }: { readonly to: string | undefined; readonly cc: readonly string[] | undefined },
  { mailDomain, blocked }: Pick<Configuration, 'mailDomain' | 'blocked'>,
): Addressees {
  const given = to === undefined ? undefined : addresseeNamed(to, mailDomain);
  const writers = [newest?.to, customer].filter((one) => one !== undefined);
  const addressee =
    given === undefined
      ? writers[0]
      : (writers.find(({ address }) => address === given) ?? { address: given, name: '' });
  const takingPart = (newest?.cc ?? []).filter((address) => blockingEntry(address, blocked) === undefined);
  const cc = named ?? (given === undefined ? takingPart : []);
  if (!addressee) throw new Refusal('customer-unknown', noAddress);
  addresseeNamed(addressee.address, mailDomain);
  const copies = [...new Set(cc.map((address) => addresseeNamed(address, mailDomain)))];
  const others = copies.filter((address) => address !== addressee.address);
  if (others.length > mostCopies)
    throw new Refusal('change-wrong', `Copies may go to ${mostCopies} addresses, not to ${others.length}.`);
  return { to: addressee, cc: others };
}

/**
 * An address that an agent names.
 * @throws Refusal change-wrong for one that cannot be written to.
 */
export function addresseeNamed(text: string, mailDomain: string): string {
  const address = text.trim().toLowerCase();
  if (!address.includes('@')) throw new Refusal('change-wrong', `"${text}" is no mail address.`);
  if (!isMailable(address)) throw new Refusal('change-wrong', `SES sends no mail to "${text}".`);
  // All mail of the domain comes to Postcase: it would become a message or a case again.
  if (address.endsWith(`@${mailDomain}`))
    throw new Refusal('change-wrong', `${address} is an address of ours: mail to it would come back.`);
  return address;
}
