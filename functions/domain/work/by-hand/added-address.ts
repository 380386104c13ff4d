import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { accountDomainOf, type Customer, type PeopleNews } from '#domain/case/customer.ts';
import { participants } from '#domain/case/participants.ts';
import { phoneIn } from '#domain/case/people/phone.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { newPerson } from '#domain/intake/new-people.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { KnownOfNamed } from './customer-by-hand.ts';

/** The mail address of the customer of a case that had none. */
export interface GivenAddress {
  readonly person: MailAddress;
  readonly known: KnownOfNamed;
  newId(): string;
}

/**
 * Gives a case whose customer no mail could reach their mail address: from then on it is answered by mail like any other (CASE-07).
 * @throws Refusal change-wrong when it has one.
 */
export function addedAddress(about: Case, added: GivenAddress, cause: Cause, configuration: Configuration): CaseChange {
  const { customer: reached } = about.correspondence;
  if (reached)
    throw new Refusal(
      'change-wrong',
      `The case has a customer whom mail reaches, ${reached.address}: open another one.`,
    );
  const { address } = added.person;
  const name = added.person.name || (about.contact?.name ?? '');
  const { customer, news } = whoseAddress({ ...added, person: { address, name } }, configuration);
  const after: Case = {
    ...about,
    customerId: customer.id,
    accountId: customer.accountId ?? about.accountId,
    participants: participants(about.participants, [address]),
    correspondence: {
      ...about.correspondence,
      customer: { address, name: name || customer.name },
      silence: added.known.isSuppressed ? 'address-fails' : undefined,
      isProven: true,
    },
    version: about.version + 1,
  };
  const event = caseEvent(after, cause, 'field-changed', { field: 'customer', to: address });
  return caseChange(about, { after, events: [event], people: { ...news, at: cause.at } });
}

function whoseAddress(
  { person, known: { byAddress, byPhone, account }, newId }: GivenAddress,
  { settings }: Configuration,
): { readonly customer: Customer; readonly news: PeopleNews } {
  if (byAddress) return { customer: byAddress, news: { owner: byAddress.id } };
  if (byPhone && phoneIn(byPhone.address) !== undefined) {
    const { address } = person;
    const domain = accountDomainOf(address, settings.publicMailDomains);
    const newAccount = byPhone.accountId || account || !domain ? undefined : { id: newId(), domain, name: domain };
    const accountId = byPhone.accountId ?? (account ?? newAccount)?.id;
    const learned = { ...byPhone, ...person, name: byPhone.name || person.name, accountId };
    return { customer: learned, news: { newAccount, learned: { before: byPhone, after: learned } } };
  }
  const { newCustomer, newAccount } = newPerson(person, account, settings.publicMailDomains, newId);
  return { customer: newCustomer, news: { newCustomer, newAccount } };
}
